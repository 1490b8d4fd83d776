import Link from "next/link";
import { dayText, streakText } from "#domain/habits.ts";
import type { HabitsView } from "../queries.ts";
import { HabitBoard } from "./habit-board.tsx";
import { YearOfPractice } from "./year-of-practice.tsx";

/** Today's habits, then the year. */
export function HabitsPage({ view }: { view: HabitsView }) {
  const { day, habits, streak, thisMonth, days, codeDaily } = view;
  const anyText = streakText(streak, day, thisMonth[""] ?? 0);
  const codeDue = habits.some(({ id, done }) => id === "habit.code" && !done);
  return (
    <div className="space-y-12">
      <section aria-labelledby="today">
        <h2 id="today" className="text-lg font-semibold">{dayText(day, day)}</h2>
        <p className="mt-1 mb-5 text-sm text-ink-soft">
          <span className="font-medium text-ink">Any habit: {anyText.charAt(0).toLowerCase() + anyText.slice(1)}.</span> Two missed days a month are covered by themselves.
        </p>
        <HabitBoard day={day} habits={habits} running={view.running} thisMonth={thisMonth} codedMinutes={view.codedMinutes} />
        {codeDue && codeDaily && <p className="mt-4 font-serif text-base text-ink-soft italic">{codeDaily}</p>}
      </section>
      <YearOfPractice days={days} today={day} />
      <p className="border-t border-line pt-4 text-sm text-ink-soft">
        Habits are yours alone: nobody else sees them. You can <Link href="/settings#practice" className="link">do without them</Link> at any time.
      </p>
    </div>
  );
}
