"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { forgetText, keptText } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { editPaperAction } from "../actions.ts";
import type { PaperLine } from "../queries.ts";
import { PaperFields } from "./paper-fields.tsx";
import { usePaperForm } from "./use-paper-form.ts";

/** A paper's fields in its place in the list. It is made by a button, so that the browser's store can be read at once. */
export function EditPaper({ paper, viewerId, onClose }: { paper: PaperLine; viewerId: string; onClose: () => void }) {
  const t = useT();
  const keptAs = `${viewerId}:paper:${paper.id}`;
  const [kept] = useState(() => keptText(keptAs));
  // The list may be refreshed while one types: the edit goes on from the notes that it began with.
  const [before] = useState(paper.notes);
  const close = () => { forgetText(keptAs); onClose(); };
  const { error, pending, onSubmit } = usePaperForm(editPaperAction, close);
  const restored = kept !== null && kept !== paper.notes;
  return (
    <form onSubmit={onSubmit} noValidate aria-label={t("Edit {title}", { title: paper.title })} className="max-w-2xl space-y-4 border-l-2 border-line pl-5">
      <input type="hidden" name="id" value={paper.id} />
      <input type="hidden" name="before" value={before} />
      <PaperFields keptAs={keptAs} start={{ ...paper, notes: restored ? kept : before }} errors={error?.fields} restored={restored} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={pending}>{pending ? t("Saving …") : t("Save")}</Button>
        <Button variant="quiet" onClick={close}>{t("Cancel")}</Button>
      </div>
    </form>
  );
}
