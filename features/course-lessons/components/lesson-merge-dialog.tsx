"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { differingParts, frontMatterPart, mergedText, openingPart, type Side } from "#domain/lesson-merge.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import type { ServerDraft } from "#features/exercises/components/draft-keeper.ts";
import { LessonDifference } from "./lesson-difference.tsx";

interface LessonMergeDialogProps {
  /** What both began from; null where this page does not know it, as when an earlier visit typed. */
  base: string | null;
  mine: string;
  theirs: ServerDraft;
  by: string | null;
  timeZone: string;
  onResolve(text: string, theirs: ServerDraft): void;
}

/** Two people wrote at once: for each section that differs, whose text stands. What only one of them changed is chosen already. */
export function LessonMergeDialog({ base, mine, theirs, by, timeZone, onResolve }: LessonMergeDialogProps) {
  const t = useT();
  const parts = differingParts(base, mine, theirs.source);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [open, setOpen] = useState(true);
  const choiceOf = ({ key, start }: (typeof parts)[number]): Side | "undecided" => chosen[key] ?? start;
  const decided = parts.flatMap((part): [string, Side][] => {
    const choice = choiceOf(part);
    return choice === "undecided" ? [] : [[part.key, choice]];
  });
  const name = by ?? t("somebody else");
  const nameOf = (key: string) => key === frontMatterPart ? t("The front matter") : key.startsWith(openingPart) ? t("Before the first heading") : key.split("\n")[0];
  if (!open) {
    return (
      <div className="flex flex-wrap items-center gap-3 border-b border-line bg-warning-soft px-4 py-2 text-sm">
        <p>{t("{name} has saved this lesson too.", { name })}</p>
        <Button size="sm" onClick={() => setOpen(true)}>{t("Compare and choose")}</Button>
      </div>
    );
  }
  return (
    <Dialog
      open wide onClose={() => setOpen(false)} title={t("{name} has saved this lesson too", { name })}
      actions={<>
        <Button onClick={() => setOpen(false)}>{t("Later")}</Button>
        <Button variant="primary" disabled={decided.length < parts.length} onClick={() => onResolve(mergedText(mine, theirs.source, Object.fromEntries(decided)), theirs)}>{t("Save what is chosen")}</Button>
      </>}
    >
      <p className="mb-4 max-w-prose">{t("Saved at {time}, while you were typing. Nothing is overwritten until you choose: for each section that differs, whose text stands? Minus lines are only in yours, plus lines only in the other.", { time: new Date(theirs.updatedAt).toLocaleTimeString(t.locale, { timeZone, timeStyle: "short" }) })}</p>
      <div className="max-h-[55dvh] space-y-5 overflow-y-auto pr-1" tabIndex={0} role="group" aria-label={t("Sections that differ")}>
        {parts.map((part) => (
          <fieldset key={part.key}>
            <legend className="font-medium">{nameOf(part.key)}</legend>
            <div className="flex flex-wrap gap-x-6 py-1">
              {(["mine", "theirs"] as const).map((side) => (
                <label key={side} className="flex min-h-8 items-center gap-2">
                  <input type="radio" name={`merge-${part.key}`} className="size-4" checked={choiceOf(part) === side} onChange={() => setChosen({ ...chosen, [part.key]: side })} />
                  {side === "mine" ? t("My text") : t("The text of {name}", { name })}
                </label>
              ))}
              {choiceOf(part) === "undecided" && <span className="self-center text-warning">{t("You both changed it: choose.")}</span>}
            </div>
            <LessonDifference before={part.mine} after={part.theirs} />
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
