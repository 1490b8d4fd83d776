"use client";

import type { ReactNode } from "react";
import { saysPrinted } from "#domain/printed.ts";
import { useT } from "#i18n";
import { TypedQuestion } from "./typed-question.tsx";

interface OutputQuestionProps {
  /** With the program. */
  prompt: ReactNode;
  /** Why it prints that; shown once it is right, or on demand. */
  feedback: ReactNode;
  /** What the program prints, line by line. */
  answer: string;
}

/** A program to run in one's head: blanks beside brackets and commas do not matter. Nothing is sent or recorded. */
export function OutputQuestion({ prompt, feedback, answer }: OutputQuestionProps) {
  const t = useT();
  const lines = answer.split("\n").length;

  function judge(text: string) {
    if (saysPrinted(text, answer)) return { right: true } as const;
    const missing = lines - text.trim().split("\n").length;
    return { right: false, advice: missing > 0 ? t("It prints {lines} lines.", { lines }) : t("Go through the program once more, line by line."), show: t("Show the output") } as const;
  }

  return (
    <TypedQuestion
      label={t("Predict the output")} prompt={prompt} className="question-output" feedback={feedback} answer={<pre>{answer}</pre>} judge={judge}
      control={({ value, describedBy, onType }) => (
        <textarea
          rows={lines} value={value} spellCheck={false} autoComplete="off" autoCapitalize="off"
          aria-label={t("What it prints")} aria-describedby={describedBy} onChange={(event) => onType(event.target.value)}
        />
      )}
    />
  );
}
