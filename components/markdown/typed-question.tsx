"use client";

import { useId, useState, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Feedback } from "./feedback.tsx";

interface TypedQuestionProps {
  /** What kind of question it is. */
  label: string;
  prompt: ReactNode;
  /** The class of the line with the control. */
  className: string;
  /** What one types in; its own word for it, and what else it needs, come from the question. */
  control(field: { value: string; describedBy: string; onType(text: string): void }): ReactNode;
  /** Explains the answer; shown once it is right, or on demand. */
  feedback: ReactNode;
  /** The answer, as it is shown on demand. */
  answer: ReactNode;
  /** Of what was typed: whether it is right; else what to do, and the word on the button that shows the answer, unless it is too early for that. */
  judge(text: string): { right: true } | { right: false; advice: string; show: string | null };
}

/** A question with an answer that is typed: nothing is sent or recorded. */
export function TypedQuestion({ label, prompt, className, control, feedback, answer, judge }: TypedQuestionProps) {
  const t = useT();
  const id = useId();
  const [text, setText] = useState("");
  const [checked, setChecked] = useState<"no" | "yes" | "shown">("no");
  const verdict = judge(text);

  return (
    <form className="question" onSubmit={(event) => { event.preventDefault(); setChecked("yes"); }}>
      <div className="question-label">{label}</div>
      <div id={`${id}-prompt`}>{prompt}</div>
      <div className={className}>
        {control({ value: text, describedBy: `${id}-prompt`, onType: (next) => { setText(next); setChecked("no"); } })}
        <Button type="submit" size="sm" disabled={text.trim() === ""}>{t("Check")}</Button>
      </div>
      <div role="status">
        {checked === "yes" && verdict.right && <Feedback right>{feedback}</Feedback>}
        {checked === "yes" && !verdict.right && (
          <Feedback right={false}>
            {verdict.advice}{" "}
            {verdict.show !== null && <button type="button" className="link" onClick={() => setChecked("shown")}>{verdict.show}</button>}
          </Feedback>
        )}
        {checked === "shown" && <div className="question-feedback"><div>{answer} {feedback}</div></div>}
      </div>
    </form>
  );
}
