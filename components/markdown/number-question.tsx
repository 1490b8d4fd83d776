"use client";

import type { ReactNode } from "react";
import { useT } from "#i18n";
import { TypedQuestion } from "./typed-question.tsx";

interface NumberQuestionProps {
  prompt: ReactNode;
  /** Explains the answer; shown once it is right, or on demand. */
  feedback: ReactNode;
  answer: number;
  /** How far from it still counts, in the same unit. */
  tolerance: number;
}

// Rounding in the comparison itself must not refuse an answer on the border.
const slack = 1e-12;

/** "0.25", "1/4", "0,25" and "-3e-2" as numbers; NaN for anything else. */
function parseNumber(text: string): number {
  const [above, below, ...more] = text.trim().replaceAll("−", "-").replace(",", ".").split("/");
  if (above.trim() === "" || below?.trim() === "" || more.length > 0) return Number.NaN;
  return Number(above) / Number(below ?? 1);
}

/** A number to work out with a pencil: nothing is sent or recorded. */
export function NumberQuestion({ prompt, feedback, answer, tolerance }: NumberQuestionProps) {
  const t = useT();

  function judge(text: string) {
    const given = parseNumber(text);
    if (Math.abs(given - answer) <= tolerance + slack) return { right: true } as const;
    if (Number.isNaN(given)) return { right: false, advice: t("Write a number, such as 0.25 or 1/4."), show: null } as const;
    return { right: false, advice: t("Work it through once more."), show: t("Show the answer") } as const;
  }

  return (
    <TypedQuestion
      label={t("Check yourself")} prompt={prompt} className="question-number" feedback={feedback} answer={<strong>{answer}.</strong>} judge={judge}
      control={({ value, describedBy, onType }) => (
        <input
          type="text" inputMode="decimal" autoComplete="off" size={10} value={value}
          aria-label={t("Your answer")} aria-describedby={describedBy} onChange={(event) => onType(event.target.value)}
        />
      )}
    />
  );
}
