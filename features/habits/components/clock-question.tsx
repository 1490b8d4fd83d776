"use client";

import { Dialog } from "#components/ui/dialog.tsx";
import { mostMinutesAtOnce, minutesText, nearDayText } from "#domain/habits.ts";
import type { Day } from "#domain/day.ts";
import type { ClockStopped } from "../clock.ts";
import { MinutesForm } from "./minutes-form.tsx";

interface ClockQuestionProps {
  question: Extract<ClockStopped, { kind: "asks" }>;
  /** The habit's name. */
  name: string;
  today: Day;
  pending: boolean;
  problem: string | null;
  onMinutes: (typed: string) => void;
  onClose: () => void;
}

/** Asks how much of a forgotten clock's time was work. The clock goes on until there is an answer. */
export function ClockQuestion({ question, name, today, pending, problem, onMinutes, onClose }: ClockQuestionProps) {
  const when = nearDayText(question.day, today);
  return (
    <Dialog open onClose={onClose} title="How many minutes were meant?">
      <p className="mb-4 text-ink-soft">
        The clock for {name} was started {when === "today" || when === "yesterday" ? when : `on ${when}`} and has run for {minutesText(question.minutes)}.
        Say how long you really worked; it is added to that day. Nought throws the clock away.
      </p>
      <MinutesForm label="Minutes" submit="Stop the clock" least={0} most={Math.min(mostMinutesAtOnce, question.minutes)} pending={pending} problem={problem} onMinutes={onMinutes} onCancel={onClose} />
    </Dialog>
  );
}
