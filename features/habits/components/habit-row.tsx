"use client";

import { useState, useTransition, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { ProgressBar } from "#components/ui/progress-bar.tsx";
import type { Day } from "#domain/day.ts";
import { minutesText, mostMinutesAtOnce, streakText } from "#domain/habits.ts";
import { capital } from "#domain/i18n/in-words.ts";
import { addMinutesAction, logCodingTimeAction } from "../actions.ts";
import type { HabitToday } from "../queries.ts";
import { HabitToggle } from "./habit-toggle.tsx";
import { MinutesForm } from "./minutes-form.tsx";
import { RunningTime } from "./running-time.tsx";
import type { Said } from "./use-clock.ts";
import { unreachable } from "./words.ts";

interface HabitRowProps {
  habit: HabitToday;
  day: Day;
  thisMonth: number;
  /** Since when its clock runs. */
  startedAt: Date | null;
  clockPending: boolean;
  /** Minutes typed in exercises today, for the habit that they could be taken over for. */
  codedMinutes: number;
  onStart: () => void;
  onStop: () => void;
  say: (said: Said) => void;
}

const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>;

/** A habit of today: the tap, the minutes against those suggested, its streak, its clock. */
export function HabitRow({ habit, day, thisMonth, startedAt, clockPending, codedMinutes, onStart, onStop, say }: HabitRowProps) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const habitName = t.asIs(habit.text);
  const name = capital(habitName);

  const loggedToday = (minutes: number): Said => ({ tone: "passed", text: t("{habit}: {duration} today.", { habit: name, duration: minutesText(minutes) }) });

  const add = (typed: string) => start(async () => {
    const result = await addMinutesAction({ habit: habit.id, day, seen: habit.minutes, minutes: typed }).catch(() => null);
    if (!result?.ok) return setProblem(result?.error.message ?? t(unreachable));
    setProblem(null);
    setAdding(false);
    say(loggedToday(result.value.minutes));
  });

  const takeOver = () => start(async () => {
    const result = await logCodingTimeAction({ day }).catch(() => null);
    say(result?.ok ? loggedToday(result.value.minutes) : { tone: "failed", text: result?.error.message ?? t(unreachable) });
  });

  return (
    <li className="grid gap-x-8 gap-y-1 py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <HabitToggle habit={habit} day={day} onProblem={(text) => say(text === null ? null : { tone: "failed", text })} />
        <div className="ml-9">
          <div className="flex items-center gap-3 text-sm text-ink-soft tabular-nums">
            <ProgressBar label={t("{habit}, minutes", { habit: name })} value={habit.minutes} max={habit.goal} className="h-1! w-28 shrink-0" />
            {t("{minutes} of {goal} min", { minutes: habit.minutes, goal: habit.goal })}
          </div>
          {(habit.streak.length > 0 || thisMonth > 0) && <p className="mt-1 text-sm text-ink-soft">{streakText(habit.streak, day, thisMonth, t)}</p>}
          {codedMinutes > 0 && (
            <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm tabular-nums">
              {t("{duration} typed in exercises today", { duration: minutesText(codedMinutes) })}
              {codedMinutes > habit.minutes && <Button size="sm" variant="quiet" className="text-accent!" disabled={pending} onClick={takeOver}>{t("Log it")}</Button>}
            </p>
          )}
        </div>
      </div>
      <div className="ml-9 flex flex-wrap items-start gap-2 pt-1 sm:ml-0 sm:justify-end">
        {adding
          ? <MinutesForm label={t("Minutes")} submit={t("Add")} most={mostMinutesAtOnce} pending={pending} problem={problem} onMinutes={add} onCancel={() => { setAdding(false); setProblem(null); }} />
          : (
            <>
              {startedAt
                ? <Button variant="primary" className="min-w-30 max-sm:min-h-11" disabled={clockPending} onClick={onStop}><Icon name="stop" />{t.rich("Stop<hidden> the clock for {habit}</hidden>", { habit: habitName, hidden })} <RunningTime startedAt={startedAt} /></Button>
                : <Button className="min-w-30 max-sm:min-h-11" disabled={clockPending} onClick={onStart}><Icon name="play" size={14} />{t.rich("Start<hidden> the clock for {habit}</hidden>", { habit: habitName, hidden })}</Button>}
              <Button variant="quiet" className="max-sm:min-h-11" onClick={() => setAdding(true)}><Icon name="plus" />{t.rich("Add minutes<hidden> to {habit}</hidden>", { habit: habitName, hidden })}</Button>
            </>
          )}
      </div>
    </li>
  );
}
