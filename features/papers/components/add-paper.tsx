"use client";

import { useEffect, useRef, useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { forgetText } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { addPaperAction } from "../actions.ts";
import { PaperFields } from "./paper-fields.tsx";
import { usePaperForm } from "./use-paper-form.ts";

/** A button that opens the form for another paper. */
export function AddPaper({ viewerId }: { viewerId: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  return open
    ? <AddPaperForm viewerId={viewerId} onClose={() => setOpen(false)} />
    : <Button variant="primary" className="max-sm:min-h-11" onClick={() => setOpen(true)}><Icon name="plus" />{t("Add a paper")}</Button>;
}

function AddPaperForm({ viewerId, onClose }: { viewerId: string; onClose: () => void }) {
  const t = useT();
  const element = useRef<HTMLFormElement>(null);
  const keptAs = `${viewerId}:paper:new`;
  const { error, pending, onSubmit } = usePaperForm(addPaperAction, () => { forgetText(keptAs); onClose(); });
  useEffect(() => element.current?.querySelector<HTMLElement>("input")?.focus(), []);
  return (
    <form ref={element} onSubmit={onSubmit} noValidate aria-label={t("Add a paper")} className="max-w-2xl space-y-4 border-l-2 border-line pl-5">
      <PaperFields keptAs={keptAs} errors={error?.fields} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={pending}>{pending ? t("Adding …") : t("Add to the list")}</Button>
        <Button variant="quiet" onClick={onClose}>{t("Cancel")}</Button>
      </div>
    </form>
  );
}
