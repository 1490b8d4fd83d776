"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Notice } from "#components/ui/notice.tsx";
import type { HabitsView } from "../queries.ts";
import { ClockQuestion } from "./clock-question.tsx";
import { HabitRow } from "./habit-row.tsx";
import { useClock, type Said } from "./use-clock.ts";

type HabitBoardProps = Pick<HabitsView, "day" | "habits" | "running" | "thisMonth" | "codedMinutes">;

/** Today's habits, to be ticked, timed and added to. */
export function HabitBoard({ day, habits, running, thisMonth, codedMinutes }: HabitBoardProps) {
  const t = useT();
  const [said, say] = useState<Said>(null);
  const nameOf = (id: string) => {
    const habit = habits.find((each) => each.id === id);
    return habit ? t.asIs(habit.text) : t("this habit");
  };
  const clock = useClock({ today: day, nameOf, say });
  return (
    <div>
      <ul aria-label={t("Today’s habits")} className="divide-y divide-line border-y border-line">
        {habits.map((habit) => (
          <HabitRow
            key={habit.id} habit={habit} day={day} thisMonth={thisMonth[habit.id] ?? 0}
            startedAt={running?.habit === habit.id ? running.startedAt : null} clockPending={clock.pending}
            codedMinutes={habit.id === "habit.code" ? codedMinutes : 0}
            onStart={() => clock.startClock(habit.id)} onStop={() => clock.stopClock(habit.id)} say={say}
          />
        ))}
      </ul>
      <div role="status">{said && <Notice tone={said.tone} className="mt-4">{said.text}</Notice>}</div>
      {clock.question && (
        <ClockQuestion
          question={clock.question} name={nameOf(clock.question.habit)} today={day} pending={clock.pending} problem={clock.problem}
          onMinutes={clock.answer} onClose={clock.dismiss}
        />
      )}
    </div>
  );
}
