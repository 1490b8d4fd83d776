import { useT } from "#i18n";
import type { Day } from "#domain/day.ts";
import type { MonthView } from "#domain/year-progress.ts";
import { MonthPanel } from "./month-panel.tsx";
import { monthDone, monthHolds, openingWords } from "./words.ts";
import { YearPath, type Quarter } from "./year-path.tsx";

interface YearPictureProps {
  months: readonly MonthView[];
  /** Where the cohort is. */
  now: number | null;
  /** The month whose topics are unfolded at first. */
  initial: number | null;
  /** By month, from 1: the day on which a month opens for the viewer; null where it is open. */
  opens?: readonly (Day | null)[];
  /** Whether it is a signed-in person's: with progress, and links to pages that only they can open. */
  personal: boolean;
}

/** The year in its quarters, with each month's topics to unfold. */
export function YearPicture({ months, now, initial, personal, opens = [] }: YearPictureProps) {
  const t = useT();
  // A course may take the months in another order: what follows each other in the same quarter stands together.
  const runs = months.reduce<MonthView[][]>((before, month) => before.at(-1)?.[0].quarterTitle === month.quarterTitle ? [...before.slice(0, -1), [...before.at(-1) ?? [], month]] : [...before, [month]], []);
  const quarters = runs.map((members): Quarter => ({
    title: t.asIs(members[0].quarterTitle),
    stations: members.map((month) => ({
      month: month.month,
      title: t.asIs(month.title),
      words: openingWords(opens[month.month - 1] ?? null, t) ?? (personal ? monthDone(month, t) : monthHolds(month, t)),
      isLocked: (opens[month.month - 1] ?? null) !== null,
      share: month.total > 0 ? month.done / month.total : 0,
      isNow: month.month === now,
      panel: <MonthPanel month={month} linked={personal} />,
    })),
  }));
  return <YearPath quarters={quarters} initial={initial} />;
}
