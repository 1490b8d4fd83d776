"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { mergeChoices, type ChallengeFiles } from "#domain/challenge-files.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ServerDraft } from "#features/exercises/components/draft-keeper.ts";
import { SourceDifference } from "#features/exercises/components/source-difference.tsx";
import { filesOf } from "./files-text.ts";

interface MergeDialogProps {
  /** What both began from; null where this page does not know it, as when an earlier visit typed. */
  base: ChallengeFiles | null;
  mine: ChallengeFiles;
  theirs: ServerDraft;
  by: string | null;
  timeZone: string;
  onResolve(choices: Record<string, "mine" | "theirs">, theirs: ServerDraft): void;
}

/** Two people wrote at once: for each file that differs, whose text stands. What only one of them changed is chosen already. */
export function MergeDialog({ base, mine, theirs, by, timeZone, onResolve }: MergeDialogProps) {
  const t = useT();
  const other = filesOf(theirs.source);
  const start = mergeChoices(base, mine, other);
  const [chosen, setChosen] = useState<Record<string, "mine" | "theirs">>({});
  const [open, setOpen] = useState(true);
  const paths = Object.keys(start);
  const choiceOf = (path: string): "mine" | "theirs" | "undecided" => chosen[path] ?? start[path];
  const decided = paths.flatMap((path): [string, "mine" | "theirs"][] => {
    const choice = choiceOf(path);
    return choice === "undecided" ? [] : [[path, choice]];
  });
  const name = by ?? t("somebody else");
  if (!open) {
    return (
      <div className="flex flex-wrap items-center gap-3 border-b border-line bg-warning-soft px-4 py-2 text-sm">
        <p>{t("{name} has saved this challenge too.", { name })}</p>
        <Button size="sm" onClick={() => setOpen(true)}>{t("Compare and choose")}</Button>
      </div>
    );
  }
  return (
    <Dialog
      open wide onClose={() => setOpen(false)} title={t("{name} has saved this challenge too", { name })}
      actions={<>
        <Button onClick={() => setOpen(false)}>{t("Later")}</Button>
        <Button variant="primary" disabled={decided.length < paths.length} onClick={() => onResolve(Object.fromEntries(decided), theirs)}>{t("Save what is chosen")}</Button>
      </>}
    >
      <p className="mb-4 max-w-prose">{t("Saved at {time}, while you were typing. Nothing is overwritten until you choose: for each file that differs, whose text stands? Minus lines are only in yours, plus lines only in the other.", { time: new Date(theirs.updatedAt).toLocaleTimeString(t.locale, { timeZone, timeStyle: "short" }) })}</p>
      <div className="max-h-[55dvh] space-y-5 overflow-y-auto pr-1" tabIndex={0} role="group" aria-label={t("Files that differ")}>
        {paths.map((path) => (
          <fieldset key={path}>
            <legend className="font-mono text-xs font-medium">{path}</legend>
            <div className="flex flex-wrap gap-x-6 py-1">
              {(["mine", "theirs"] as const).map((side) => (
                <label key={side} className="flex min-h-8 items-center gap-2">
                  <input type="radio" name={`merge-${path}`} className="size-4" checked={choiceOf(path) === side} onChange={() => setChosen({ ...chosen, [path]: side })} />
                  {side === "mine" ? t("My text") : t("The text of {name}", { name })}
                </label>
              ))}
              {choiceOf(path) === "undecided" && <span className="self-center text-warning">{t("You both changed it: choose.")}</span>}
            </div>
            <SourceDifference before={mine[path] ?? ""} after={other[path] ?? ""} />
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
