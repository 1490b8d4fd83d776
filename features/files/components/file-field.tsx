"use client";

import { useId, useState } from "react";
import { describedBy, Field, fileClass } from "#components/ui/field.tsx";
import { fileEndings, fileProblem, sizeWords } from "#domain/handed-file.ts";
import { useT } from "#i18n";

interface FileFieldProps {
  label: string;
  /** What is wrong with the file that was sent, from the server. */
  error?: string;
  /** Endings of names that can be chosen here; without it all that can be handed in. */
  endings?: readonly string[];
  onChange(file: File | null): void;
}

/** Chooses one file to hand in; what cannot be taken is said at once. */
export function FileField({ label, error, endings = fileEndings, onChange }: FileFieldProps) {
  const t = useT();
  const id = useId();
  const [chosen, setChosen] = useState<File | null>(null);
  const problem = chosen === null ? null : fileProblem(chosen.name, chosen.size);
  const wrong = problem === null ? error : t(problem.text, problem.values);
  const hint = chosen !== null && problem === null ? t("{name}, {size}", { name: chosen.name, size: sizeWords(chosen.size, t.locale) }) : t("Up to 10 MB.");
  return (
    <Field id={id} label={label} optional hint={hint} error={wrong}>
      <input
        id={id} type="file" accept={endings.map((ending) => `.${ending}`).join()} aria-invalid={wrong ? true : undefined} aria-describedby={describedBy(id, { hint, error: wrong })}
        onChange={(event) => {
          const file = event.target.files?.[0] ?? null;
          setChosen(file);
          onChange(file !== null && fileProblem(file.name, file.size) === null ? file : null);
        }}
        className={fileClass}
      />
    </Field>
  );
}
