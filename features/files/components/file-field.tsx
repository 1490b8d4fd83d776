"use client";

import { useId, useState } from "react";
import { describedBy, Field } from "#components/ui/field.tsx";
import { fileEndings, fileProblem, sizeWords } from "#domain/handed-file.ts";

interface FileFieldProps {
  label: string;
  /** What is wrong with the file that was sent, from the server. */
  error?: string;
  onChange(file: File | null): void;
}

/** Chooses one file to hand in; what cannot be taken is said at once. */
export function FileField({ label, error, onChange }: FileFieldProps) {
  const id = useId();
  const [chosen, setChosen] = useState<File | null>(null);
  const problem = chosen === null ? null : fileProblem(chosen.name, chosen.size);
  const wrong = problem ?? error;
  const hint = chosen !== null && problem === null ? `${chosen.name}, ${sizeWords(chosen.size)}` : "Up to 10 MB.";
  return (
    <Field id={id} label={label} optional hint={hint} error={wrong}>
      <input
        id={id} type="file" accept={fileEndings.map((ending) => `.${ending}`).join()} aria-invalid={wrong ? true : undefined} aria-describedby={describedBy(id, { hint, error: wrong })}
        onChange={(event) => {
          const file = event.target.files?.[0] ?? null;
          setChosen(file);
          onChange(file !== null && fileProblem(file.name, file.size) === null ? file : null);
        }}
        className="block w-full text-sm file:mr-3 file:min-h-10 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink"
      />
    </Field>
  );
}
