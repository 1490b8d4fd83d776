"use client";

import { useT } from "#i18n";
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

/** The same in every language. */
const addressStart = "https://";

/** The fields of a paper. */
export function PaperFields({ keptAs, start, errors, restored = false }: PaperFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField label={t("Title")} name="title" maxLength={500} defaultValue={start?.title} error={errors?.title} />
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_8rem]">
        <TextField label={t("Authors")} name="authors" optional maxLength={500} defaultValue={start?.authors} error={errors?.authors} />
        <TextField label={t("Year")} name="year" optional inputMode="numeric" maxLength={4} defaultValue={start?.year ?? ""} error={errors?.year} />
      </div>
      <TextField label={t("Link")} name="link" type="url" optional placeholder={addressStart} defaultValue={start?.link ?? ""} error={errors?.link} />
      <KeptTextArea
        keptAs={keptAs} label={t("Notes")} name="notes" rows={start?.notes ? 10 : 4} optional maxLength={20_000} defaultValue={start?.notes} error={errors?.notes}
        hint={restored ? t("What you typed here and did not save is back; Cancel drops it.") : t("Markdown, formulas and code work. What you type is kept in this browser until it is saved.")}
      />
    </>
  );
}
