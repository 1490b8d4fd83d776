"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Notice } from "#components/ui/notice.tsx";
import type { Day } from "#domain/day.ts";
import { minutesText } from "#domain/habits.ts";
import type { HabitsToday, HabitToday } from "../queries.ts";
import { HabitToggle } from "./habit-toggle.tsx";
import { RunningTime } from "./running-time.tsx";

interface HabitChecksProps {
  day: Day;
  habits: readonly HabitToday[];
  running?: HabitsToday["running"];
}

/** The day's habits as one-tap checks, for a page that shows them in passing. */
export function HabitChecks({ day, habits, running = null }: HabitChecksProps) {
  const t = useT();
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div>
      <ul aria-label={t("Today’s habits")} className="grid grid-cols-[repeat(auto-fill,minmax(min(16rem,100%),1fr))] gap-x-8">
        {habits.map((habit) => (
          <li key={habit.id} className="flex items-center justify-between gap-3">
            <HabitToggle habit={habit} day={day} onProblem={setProblem} compact />
            <span className="shrink-0 text-xs text-ink-soft tabular-nums">
              {running?.habit === habit.id ? t.rich("the clock runs: {time}", { time: <RunningTime startedAt={running.startedAt} /> }) : habit.minutes > 0 ? minutesText(habit.minutes) : null}
            </span>
          </li>
        ))}
      </ul>
      {problem && <Notice tone="failed" role="alert" className="mt-2">{problem}</Notice>}
    </div>
  );
}
