"use client";

import { useId, useState, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Feedback } from "./feedback.tsx";

interface Option {
  answer: ReactNode;
  /** Its name where the answer is a formula alone. */
  label?: string;
  feedback: ReactNode;
  correct: boolean;
}

/** A question to check oneself: nothing is sent or recorded. With several right answers, boxes instead of radio buttons. */
export function ChoiceQuestion({ prompt, options }: { prompt: ReactNode; options: readonly Option[] }) {
  const t = useT();
  const name = useId();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [checked, setChecked] = useState(false);
  const several = options.filter((option) => option.correct).length > 1;
  const right = options.every((option, index) => option.correct === chosen.has(index));

  function choose(index: number, on: boolean) {
    setChecked(false);
    setChosen((before) => {
      if (!several) return new Set([index]);
      const after = new Set(before);
      if (on) after.add(index);
      else after.delete(index);
      return after;
    });
  }

  return (
    <form className="question" onSubmit={(event) => { event.preventDefault(); setChecked(true); }}>
      <fieldset>
        <legend>
          <span className="question-label">{several ? t("Check yourself: choose all that hold") : t("Check yourself")}</span>
          {prompt}
        </legend>
        <ul>
          {options.map((option, index) => (
            <li key={index}>
              <label>
                <input
                  type={several ? "checkbox" : "radio"} name={name} aria-label={option.label} checked={chosen.has(index)}
                  onChange={(event) => choose(index, event.target.checked)}
                />
                <span>{option.answer}</span>
              </label>
            </li>
          ))}
        </ul>
      </fieldset>
      <Button type="submit" size="sm" disabled={chosen.size === 0}>{t("Check")}</Button>
      <div role="status">
        {checked && options.map((option, index) => chosen.has(index) && (
          <Feedback key={index} right={option.correct}>{option.feedback}</Feedback>
        ))}
        {checked && several && !right && options.every((option, index) => option.correct || !chosen.has(index)) && (
          <Feedback right={false}>{t("What you chose holds, but it is not all of it.")}</Feedback>
        )}
      </div>
    </form>
  );
}
