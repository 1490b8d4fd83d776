"use client";

import { useState, useTransition } from "react";
import type { Day } from "#domain/day.ts";
import { counted, minutesText, nearDayText } from "#domain/habits.ts";
import { startClockAction, stopClockAction } from "../actions.ts";
import type { ClockStopped } from "../clock.ts";
import { unreachable } from "./words.ts";

export type Said = { tone: "passed" | "failed"; text: string } | null;

/** What a stopped clock has added, and where. */
function stoppedText({ minutes, day }: ClockStopped, name: string, today: Day): string {
  if (minutes === 0) return `The clock for ${name} is stopped. It had no whole minute: nothing was added.`;
  return `${minutes < 60 ? counted(minutes, "minute") : minutesText(minutes)} of ${name} ${minutes === 1 ? "was" : "were"} added to ${nearDayText(day, today)}.`;
}

/** Starts and stops the one clock, asking where its time is in doubt. */
export function useClock({ today, nameOf, say }: { today: Day; nameOf: (habit: string) => string; say: (said: Said) => void }) {
  const [pending, start] = useTransition();
  const [question, setQuestion] = useState<Extract<ClockStopped, { kind: "asks" }> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  function show(stopped: ClockStopped | null) {
    setProblem(null);
    setQuestion(stopped?.kind === "asks" ? stopped : null);
    say(stopped?.kind === "stopped" ? { tone: "passed", text: stoppedText(stopped, nameOf(stopped.habit), today) } : null);
  }

  const startClock = (habit: string) => start(async () => {
    const result = await startClockAction({ habit }).catch(() => null);
    if (result?.ok) show(result.value.before);
    else say({ tone: "failed", text: result?.error.message ?? unreachable });
  });

  const stopClock = (habit: string) => start(async () => {
    const result = await stopClockAction({ habit, minutes: null }).catch(() => null);
    if (result?.ok) show(result.value);
    else say({ tone: "failed", text: result?.error.message ?? unreachable });
  });

  /** The person's answer to the question. */
  const answer = (typed: string) => start(async () => {
    if (!question) return;
    if (typed.trim() === "") return setProblem("Write how many minutes you worked, or 0.");
    const result = await stopClockAction({ habit: question.habit, minutes: typed }).catch(() => null);
    if (result?.ok) return show(result.value);
    setProblem(result?.error.message ?? unreachable);
  });

  return { pending, question, problem, startClock, stopClock, answer, dismiss: () => { setQuestion(null); setProblem(null); } };
}
