"use client";

import { useId } from "react";
import { useT } from "#i18n";
import { TextField } from "#components/ui/text-field.tsx";

export interface StudentChoice { id: string; name: string; email: string }

const labelOf = ({ name, email }: StudentChoice) => email === "" ? name : `${name} · ${email}`;

/** The one student whom the text names, by name or address; null for none and for several. */
export function studentNamed(students: readonly StudentChoice[], text: string): StudentChoice | null {
  const typed = text.trim().toLowerCase();
  const found = students.filter((student) => [labelOf(student), student.email, student.name].some((name) => name.toLowerCase() === typed));
  return found.length === 1 ? found[0] : null;
}

interface StudentFieldProps {
  students: readonly StudentChoice[];
  value: string;
  error: string | null | undefined;
  onChange(text: string): void;
}

/** A student of the cohort, found by name or address while it is typed. */
export function StudentField({ students, value, error, onChange }: StudentFieldProps) {
  const t = useT();
  const list = useId();
  return (
    <div>
      <TextField
        label={t("Student")} list={list} value={value} onChange={(event) => onChange(event.target.value)} autoComplete="off" spellCheck={false}
        placeholder={t("Name or e-mail address")} error={error} className="min-h-11 sm:min-h-10"
      />
      <datalist id={list}>{students.map((student) => <option key={student.id} value={labelOf(student)} />)}</datalist>
    </div>
  );
}
