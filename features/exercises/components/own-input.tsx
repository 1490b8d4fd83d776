"use client";

import { useId, useState, type ReactNode } from "react";
import { useT } from "#i18n";
import type { Translate } from "#domain/i18n/translate.ts";
import type { ParameterNames } from "#domain/parameters.ts";
import { OwnInputError } from "#domain/own-input-error.ts";
import { parseOwnInput } from "#domain/own-input.ts";
import { cn } from "#lib/cn.ts";

const code = (text: ReactNode) => <code>{text}</code>;

interface OwnInputProps {
  value: string;
  parameters: ParameterNames;
  onChange(text: string): void;
}

/** Why the text cannot be read as arguments; null when it can, or is empty. */
export function ownInputProblem(text: string, parameters: ParameterNames, t: Translate): string | null {
  if (text.trim() === "") return null;
  try {
    parseOwnInput(text, Object.keys(parameters));
    return null;
  } catch (error) {
    return error instanceof OwnInputError ? error.inWords(t) : t("This input cannot be read.");
  }
}

/** Arguments of the student's own for Run: a JSON array, or a call where there are several functions. */
export function OwnInput({ value, parameters, onChange }: OwnInputProps) {
  const t = useT();
  const id = useId();
  const [touched, setTouched] = useState(false);
  const problem = touched ? ownInputProblem(value, parameters, t) : null;
  const [[first, names] = ["", []], ...others] = Object.entries(parameters);
  return (
    <div>
      <label htmlFor={id} className="text-sm font-medium">{t("Your own input")}</label>
      <p id={`${id}-help`} className="mt-0.5 text-xs text-ink-soft">
        {others.length > 0
          ? t.rich("A call of one of your functions, such as <code>{call}</code>, with values for its arguments. Run makes it. Leave it empty to run the visible cases alone.", { call: `${first}(${names.join(", ")})`, code })
          : names.length > 0
            ? t.rich("An array with one item per argument: <code>{items}</code>. Run calls your function with it. Leave it empty to run the visible cases alone.", { items: `[${names.join(", ")}]`, code })
            : t("An array with one item per argument. Run calls your function with it. Leave it empty to run the visible cases alone.")}
      </p>
      <textarea
        id={id} value={value} rows={3} spellCheck={false} aria-describedby={`${id}-help ${id}-problem`} aria-invalid={problem !== null}
        onChange={(event) => onChange(event.target.value)} onBlur={() => setTouched(true)}
        className={cn("mt-2 w-full rounded-md border bg-surface px-3 py-2 font-mono text-sm", problem ? "border-failed" : "border-line-strong")}
      />
      <p id={`${id}-problem`} role="alert" className="text-xs text-failed">{problem}</p>
    </div>
  );
}
