"use client";

import { useState, type FormEvent } from "react";
import { useT } from "#i18n";
import { titleLength, type PostKind } from "#domain/discussion.ts";
import { Button } from "#components/ui/button.tsx";
import { forgetText, keptText } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { useChange } from "#lib/use-change.ts";
import { editAction } from "../actions.ts";
import { MarkdownField } from "./markdown-field.tsx";
import { SpoilerBox } from "./spoiler-box.tsx";

export interface Editable {
  post: PostKind;
  id: string;
  /** Of a question. */
  title?: string;
  text: string;
  spoiler: boolean;
  editedAt: Date | null;
}

interface EditFormProps {
  viewerId: string;
  now: Editable;
  mayBeSpoiler: boolean;
  onDone(): void;
}

/** Changes one's own question or answer; what was typed and not saved is there the next time. */
export function EditForm({ viewerId, now, mayBeSpoiler, onDone }: EditFormProps) {
  const t = useT();
  const { change, error, pending } = useChange();
  const { post, id, title, editedAt } = now;
  const keptAs = `${viewerId}:edit:${id}`;
  // The form comes after a press of a button, so that the browser's storage is there.
  const [text] = useState(() => keptText(keptAs) ?? now.text);

  function leave() {
    forgetText(keptAs);
    onDone();
  }

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = Object.fromEntries(new FormData(event.currentTarget));
    change(() => editAction({ ...form, post, id, editedAt }), leave);
  }

  return (
    <form onSubmit={send} noValidate className="max-w-2xl space-y-4">
      {title !== undefined && <TextField label={t("Your question in one line")} name="title" maxLength={titleLength.most} defaultValue={title} autoComplete="off" error={error?.fields?.title} />}
      <MarkdownField keptAs={keptAs} label={post === "question" ? t("What you tried, and where you are stuck") : t("Change your answer")} defaultValue={text} error={error?.fields?.text} autoFocus />
      {mayBeSpoiler && <SpoilerBox defaultChecked={now.spoiler} />}
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="sm" disabled={pending} className="min-h-11 sm:min-h-8">{pending ? t("Saving …") : t("Save")}</Button>
        <Button variant="quiet" size="sm" onClick={leave} className="min-h-11 sm:min-h-8">{t("Leave it as it was")}</Button>
      </div>
    </form>
  );
}
