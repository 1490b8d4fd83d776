"use client";

import { useT } from "#i18n";
import { Dialog } from "#components/ui/dialog.tsx";
import type { Day } from "#domain/day.ts";
import { agoWords } from "#domain/day-words.ts";
import { mostMinutesAtOnce, minutesText } from "#domain/habits.ts";
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
  const t = useT();
  return (
    <Dialog open onClose={onClose} title={t("How many minutes were meant?")}>
      <p className="mb-4 text-ink-soft">
        {t("The clock for {name} was started {when} and has run for {duration}. Say how long you really worked; it is added to that day. Nought throws the clock away.", {
          name, when: agoWords(question.day, today, t), duration: minutesText(question.minutes),
        })}
      </p>
      <MinutesForm label={t("Minutes")} submit={t("Stop the clock")} least={0} most={Math.min(mostMinutesAtOnce, question.minutes)} pending={pending} problem={problem} onMinutes={onMinutes} onCancel={onClose} />
    </Dialog>
  );
}
