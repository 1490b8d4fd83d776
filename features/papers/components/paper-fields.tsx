"use client";

import { KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import type { PaperLine } from "../queries.ts";

interface PaperFieldsProps {
  /** Under which name the browser keeps the notes. */
  keptAs: string;
  /** What stands in the fields at first. */
  start?: Pick<PaperLine, "title" | "authors" | "year" | "link" | "notes">;
  errors: Record<string, string> | undefined;
  /** The notes were typed here before and not saved. */
  restored?: boolean;
}

/** The fields of a paper. */
export function PaperFields({ keptAs, start, errors, restored = false }: PaperFieldsProps) {
  return (
    <>
      <TextField label="Title" name="title" maxLength={500} defaultValue={start?.title} error={errors?.title} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <TextField label="Authors" name="authors" optional maxLength={500} defaultValue={start?.authors} error={errors?.authors} />
        <TextField label="Year" name="year" optional inputMode="numeric" maxLength={4} defaultValue={start?.year ?? ""} error={errors?.year} />
      </div>
      <TextField label="Link" name="link" type="url" optional placeholder="https://" defaultValue={start?.link ?? ""} error={errors?.link} />
      <KeptTextArea
        keptAs={keptAs} label="Notes" name="notes" rows={start?.notes ? 10 : 4} optional maxLength={20_000} defaultValue={start?.notes} error={errors?.notes}
        hint={restored ? "What you typed here and did not save is back; Cancel drops it." : "Markdown, formulas and code work. What you type is kept in this browser until it is saved."}
      />
    </>
  );
}
