"use client";

import { useT } from "#i18n";
import { differingParts, frontMatterPart, mergedText, openingPart } from "#domain/lesson-merge.ts";
import { MergeChoice } from "#components/studio/merge-choice.tsx";
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
  const name = by ?? t("somebody else");
  const nameOf = (key: string) => key === frontMatterPart ? t("The front matter") : key.startsWith(openingPart) ? t("Before the first heading") : key.split("\n")[0];
  const parts = differingParts(base, mine, theirs.source).map((part) => ({
    key: part.key, start: part.start, name: nameOf(part.key), difference: <LessonDifference before={part.mine} after={part.theirs} />,
  }));
  return (
    <MergeChoice
      parts={parts} name={name} label={t("Sections that differ")}
      said={{ short: t("{name} has saved this lesson too.", { name }), title: t("{name} has saved this lesson too", { name }) }}
      explained={t("Saved at {time}, while you were typing. Nothing is overwritten until you choose: for each section that differs, whose text stands? Minus lines are only in yours, plus lines only in the other.", { time: new Date(theirs.updatedAt).toLocaleTimeString(t.locale, { timeZone, timeStyle: "short" }) })}
      onResolve={(choices) => onResolve(mergedText(mine, theirs.source, choices), theirs)}
    />
  );
}
