"use client";

import { useState, useTransition } from "react";
import { useT } from "#i18n";
import type { Day } from "#domain/day.ts";
import { nearDayText } from "#domain/day-words.ts";
import { minutesText } from "#domain/habits.ts";
import { numberWord } from "#domain/i18n/in-words.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { startClockAction, stopClockAction } from "../actions.ts";
import type { ClockStopped } from "../clock.ts";
import { unreachable } from "./words.ts";

export type Said = { tone: "passed" | "failed"; text: string } | null;

/** What a stopped clock has added, and where. */
function stoppedText({ minutes, day: added }: ClockStopped, habit: string, today: Day, t: Translate): string {
  const day = nearDayText(added, today, t);
  if (minutes === 0) return t("The clock for {habit} is stopped. It had no whole minute: nothing was added.", { habit });
  if (minutes >= 60) return t("{duration} of {habit} were added to {day}.", { duration: minutesText(minutes), habit, day });
  return t("{minutes, plural, one {one minute of {habit} was added to {day}.} other {{number} minutes of {habit} were added to {day}.}}", { minutes, number: numberWord(minutes, t), habit, day });
}

/** Starts and stops the one clock, asking where its time is in doubt. */
export function useClock({ today, nameOf, say }: { today: Day; nameOf: (habit: string) => string; say: (said: Said) => void }) {
  const t = useT();
  const [pending, start] = useTransition();
  const [question, setQuestion] = useState<Extract<ClockStopped, { kind: "asks" }> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function show(stopped: ClockStopped | null) {
    setProblem(null);
    setQuestion(stopped?.kind === "asks" ? stopped : null);
    say(stopped?.kind === "stopped" ? { tone: "passed", text: stoppedText(stopped, nameOf(stopped.habit), today, t) } : null);
  }

  const startClock = (habit: string) => start(async () => {
    const result = await startClockAction({ habit }).catch(() => null);
    if (result?.ok) show(result.value.before);
    else say({ tone: "failed", text: result?.error.message ?? t(unreachable) });
  });

  const stopClock = (habit: string) => start(async () => {
    const result = await stopClockAction({ habit, minutes: null }).catch(() => null);
    if (result?.ok) show(result.value);
    else say({ tone: "failed", text: result?.error.message ?? t(unreachable) });
  });

  /** The person's answer to the question. */
  const answer = (typed: string) => start(async () => {
    if (!question) return;
    if (typed.trim() === "") return setProblem(t("Write how many minutes you worked, or 0."));
    const result = await stopClockAction({ habit: question.habit, minutes: typed }).catch(() => null);
    if (result?.ok) return show(result.value);
    setProblem(result?.error.message ?? t(unreachable));
  });

  return { pending, question, problem, startClock, stopClock, answer, dismiss: () => { setQuestion(null); setProblem(null); } };
}
