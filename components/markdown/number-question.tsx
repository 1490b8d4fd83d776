"use client";

import { useId, useState, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Feedback } from "./feedback.tsx";

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
  const id = useId();
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<"no" | "yes" | "shown">("no");
  const given = parseNumber(text);
  const right = Math.abs(given - answer) <= tolerance + slack;

  return (
    <form className="question" onSubmit={(event) => { event.preventDefault(); setChecked("yes"); }}>
      <div className="question-label">{t("Check yourself")}</div>
      <div id={`${id}-prompt`}>{prompt}</div>
      <div className="question-number">
        <input
          type="text" inputMode="decimal" autoComplete="off" size={10} value={text}
          aria-label={t("Your answer")} aria-describedby={`${id}-prompt`}
          onChange={(event) => { setText(event.target.value); setChecked("no"); }}
        />
        <Button type="submit" size="sm" disabled={text.trim() === ""}>{t("Check")}</Button>
      </div>
      <div role="status">
        {checked === "yes" && right && <Feedback right>{feedback}</Feedback>}
        {checked === "yes" && !right && (
          <Feedback right={false}>
            {Number.isNaN(given) ? t("Write a number, such as 0.25 or 1/4.") : t("Work it through once more.")}{" "}
            {!Number.isNaN(given) && <button type="button" className="link" onClick={() => setChecked("shown")}>{t("Show the answer")}</button>}
          </Feedback>
        )}
        {checked === "shown" && <div className="question-feedback"><div><strong>{answer}.</strong> {feedback}</div></div>}
      </div>
    </form>
  );
}
