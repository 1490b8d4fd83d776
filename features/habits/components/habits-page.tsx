import Link from "next/link";
import { useT } from "#i18n";
import { dayText } from "#domain/day-words.ts";
import { streakClause } from "#domain/habits.ts";
import type { EarlierDay as EarlierDayLog } from "../earlier.ts";
import type { HabitsView } from "../queries.ts";
import { EarlierDay } from "./earlier-day.tsx";
import { HabitBoard } from "./habit-board.tsx";
import { YearOfPractice } from "./year-of-practice.tsx";

/** Today's habits, then the year. */
export function HabitsPage({ view, earlier }: { view: HabitsView; earlier: readonly EarlierDayLog[] }) {
  const t = useT();
  const { day, habits, streak, thisMonth, days, codeDaily } = view;
  const anyText = streakClause(streak, day, thisMonth[""] ?? 0, t);
  const codeDue = habits.some(({ id, done }) => id === "habit.code" && !done);
  return (
    <div className="space-y-12">
      <section aria-labelledby="today">
        <h2 id="today" className="text-lg font-semibold">{dayText(day, day, t)}</h2>
        <p className="mt-1 mb-5 text-sm text-ink-soft">
          <span className="font-medium text-ink">{t("Any habit: {streak}.", { streak: anyText })}</span> {t("Two missed days a month are covered by themselves.")}
        </p>
        <HabitBoard day={day} habits={habits} running={view.running} thisMonth={thisMonth} codedMinutes={view.codedMinutes} />
        {earlier.length > 0 && <EarlierDay today={day} days={earlier} habits={habits} />}
        {codeDue && codeDaily && <p className="mt-4 font-serif text-base text-ink-soft italic">{codeDaily}</p>}
      </section>
      <YearOfPractice days={days} today={day} />
      <p className="border-t border-line pt-4 text-sm text-ink-soft">
        {t.rich("Habits are yours alone: nobody else sees them. You can <link>do without them</link> at any time.", { link: (text) => <Link href="/settings#practice" className="link">{text}</Link> })}
      </p>
    </div>
  );
}
