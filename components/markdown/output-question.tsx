"use client";

import { useId, useState, type ReactNode } from "react";
import { saysPrinted } from "#domain/printed.ts";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Feedback } from "./feedback.tsx";

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
  const id = useId();
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<"no" | "yes" | "shown">("no");
  const lines = answer.split("\n").length;
  const right = saysPrinted(text, answer);
  const missing = lines - text.trim().split("\n").length;

  return (
    <form className="question" onSubmit={(event) => { event.preventDefault(); setChecked("yes"); }}>
      <div className="question-label">{t("Predict the output")}</div>
      <div id={`${id}-prompt`}>{prompt}</div>
      <div className="question-output">
        <textarea
          rows={lines} value={text} spellCheck={false} autoComplete="off" autoCapitalize="off"
          aria-label={t("What it prints")} aria-describedby={`${id}-prompt`}
          onChange={(event) => { setText(event.target.value); setChecked("no"); }}
        />
        <Button type="submit" size="sm" disabled={text.trim() === ""}>{t("Check")}</Button>
      </div>
      <div role="status">
        {checked === "yes" && right && <Feedback right>{feedback}</Feedback>}
        {checked === "yes" && !right && (
          <Feedback right={false}>
            {missing > 0 ? t("It prints {lines} lines.", { lines }) : t("Go through the program once more, line by line.")}{" "}
            <button type="button" className="link" onClick={() => setChecked("shown")}>{t("Show the output")}</button>
          </Feedback>
        )}
        {checked === "shown" && <div className="question-feedback"><div><pre>{answer}</pre> {feedback}</div></div>}
      </div>
    </form>
  );
}
