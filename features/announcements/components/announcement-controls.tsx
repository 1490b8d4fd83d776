"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { forgetText } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { maxAnnouncementTitle } from "#domain/announcements.ts";
import { MarkdownField } from "#features/discussion/components/markdown-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { editAnnouncementAction, removeAnnouncementAction } from "../actions.ts";

interface AnnouncementControlsProps {
  id: string;
  title: string;
  text: string;
  viewerId: string;
}

/** Mends an announcement, or takes it back after asking once more. */
export function AnnouncementControls({ id, title, text, viewerId }: AnnouncementControlsProps) {
  const t = useT();
  const { change, error, setError, pending } = useChange();
  const [open, setOpen] = useState<"edit" | "remove" | null>(null);
  const keptAs = `${viewerId}:announcement-edit:${id}`;
  const wrong = error?.fields ?? {};

  const show = (which: "edit" | "remove") => { setError(null); setOpen(which); };
  const close = () => setOpen(null);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    change(() => editAnnouncementAction({ id, title: form.get("title"), text: form.get("text") }), () => {
      forgetText(keptAs);
      close();
    });
  }

  return (
    <div className="flex gap-1">
      <Button size="sm" variant="quiet" aria-label={t("Edit “{title}”", { title })} onClick={() => show("edit")}>{t("Edit")}</Button>
      <Button size="sm" variant="quiet" aria-label={t("Delete “{title}”", { title })} onClick={() => show("remove")}>{t("Delete")}</Button>
      <Dialog open={open === "edit"} onClose={close} title={t("Edit the announcement")} wide>
        {open === "edit" && (
          <form onSubmit={save} noValidate className="space-y-5">
            <TextField label={t("Title")} name="title" defaultValue={title} maxLength={maxAnnouncementTitle} error={wrong.title} className="min-h-11 sm:min-h-10" />
            <MarkdownField keptAs={keptAs} label={t("Announcement")} defaultValue={text} rows={10} error={wrong.text} />
            <p className="text-ink-soft">{t("Nobody is told again.")}</p>
            {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
            <div className="flex flex-wrap justify-end gap-2">
              <Button onClick={() => { forgetText(keptAs); close(); }}>{t("Cancel")}</Button>
              <Button type="submit" variant="primary" disabled={pending}>{pending ? t("Saving …") : t("Save")}</Button>
            </div>
          </form>
        )}
      </Dialog>
      <Dialog
        open={open === "remove"} onClose={close} title={t("Delete this announcement?")}
        actions={(
          <>
            <Button onClick={close}>{t("Keep it")}</Button>
            <Button variant="danger" disabled={pending} onClick={() => change(() => removeAnnouncementAction({ id }), close)}>{t("Delete")}</Button>
          </>
        )}
      >
        <p>{t("It goes for everybody, at once and for good. Mails that went out already stay.")}</p>
        {error && <p role="alert" className="mt-2 text-failed">{error.message}</p>}
      </Dialog>
    </div>
  );
}
