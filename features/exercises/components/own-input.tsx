"use client";

import { useId, useState } from "react";
import { OwnInputError, parseOwnInput } from "#domain/own-input.ts";
import { cn } from "#lib/cn.ts";

interface OwnInputProps {
  value: string;
  parameters: readonly string[];
  onChange(text: string): void;
}

/** Why the text cannot be read as arguments; null when it can, or is empty. */
export function ownInputProblem(text: string): string | null {
  if (text.trim() === "") return null;
  try {
    parseOwnInput(text);
    return null;
  } catch (error) {
    return error instanceof OwnInputError ? error.message : "This input cannot be read.";
  }
}

/** Arguments of the student's own for Run, as a JSON array. */
export function OwnInput({ value, parameters, onChange }: OwnInputProps) {
  const id = useId();
  const [touched, setTouched] = useState(false);
  const problem = touched ? ownInputProblem(value) : null;
  return (
    <div>
      <label htmlFor={id} className="text-sm font-medium">Your own input</label>
      <p id={`${id}-help`} className="mt-0.5 text-xs text-ink-soft">
        An array with one item per argument{parameters.length > 0 && <>: <code>[{parameters.join(", ")}]</code></>}. Run calls your function with it. Leave it empty to run the visible cases alone.
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
