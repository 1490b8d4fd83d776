"use client";

import { useT } from "#i18n";
import { mergeChoices, type ChallengeFiles } from "#domain/challenge-files.ts";
import { MergeChoice } from "#components/studio/merge-choice.tsx";
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
  onResolve(choices: Readonly<Record<string, "mine" | "theirs">>, theirs: ServerDraft): void;
}

/** Two people wrote at once: for each file that differs, whose text stands. What only one of them changed is chosen already. */
export function MergeDialog({ base, mine, theirs, by, timeZone, onResolve }: MergeDialogProps) {
  const t = useT();
  const other = filesOf(theirs.source);
  const name = by ?? t("somebody else");
  const parts = Object.entries(mergeChoices(base, mine, other)).map(([path, start]) => ({
    key: path, start, name: <span className="font-mono text-xs">{path}</span>, difference: <SourceDifference before={mine[path] ?? ""} after={other[path] ?? ""} wrap={path.endsWith(".md")} />,
  }));
  return (
    <MergeChoice
      parts={parts} name={name} label={t("Files that differ")}
      said={{ short: t("{name} has saved this challenge too.", { name }), title: t("{name} has saved this challenge too", { name }) }}
      explained={t("Saved at {time}, while you were typing. Nothing is overwritten until you choose: for each file that differs, whose text stands? Minus lines are only in yours, plus lines only in the other.", { time: new Date(theirs.updatedAt).toLocaleTimeString(t.locale, { timeZone, timeStyle: "short" }) })}
      onResolve={(choices) => onResolve(choices, theirs)}
    />
  );
}
