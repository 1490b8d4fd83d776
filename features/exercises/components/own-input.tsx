"use client";

import { useId, useState } from "react";
import type { ParameterNames } from "#domain/parameters.ts";
import { OwnInputError, parseOwnInput } from "#domain/own-input.ts";
import { cn } from "#lib/cn.ts";

interface OwnInputProps {
  value: string;
  parameters: ParameterNames;
  onChange(text: string): void;
}

/** Why the text cannot be read as arguments; null when it can, or is empty. */
export function ownInputProblem(text: string, parameters: ParameterNames): string | null {
  if (text.trim() === "") return null;
  try {
    parseOwnInput(text, Object.keys(parameters));
    return null;
  } catch (error) {
    return error instanceof OwnInputError ? error.message : "This input cannot be read.";
  }
}

/** Arguments of the student's own for Run: a JSON array, or a call where there are several functions. */
export function OwnInput({ value, parameters, onChange }: OwnInputProps) {
  const id = useId();
  const [touched, setTouched] = useState(false);
  const problem = touched ? ownInputProblem(value, parameters) : null;
  const [[first, names] = ["", []], ...others] = Object.entries(parameters);
  return (
    <div>
      <label htmlFor={id} className="text-sm font-medium">Your own input</label>
      <p id={`${id}-help`} className="mt-0.5 text-xs text-ink-soft">
        {others.length === 0
          ? <>An array with one item per argument{names.length > 0 && <>: <code>[{names.join(", ")}]</code></>}. Run calls your function with it.</>
          : <>A call of one of your functions, such as <code>{first}({names.join(", ")})</code>, with values for its arguments. Run makes it.</>} Leave it empty to run the visible cases alone.
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
