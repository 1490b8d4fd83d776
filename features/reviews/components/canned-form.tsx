"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { forgetText, keepText, keptText } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextField } from "#components/ui/text-field.tsx";
import { TickBox } from "#components/ui/tick-box.tsx";
import { fillIn, maxTitleLength } from "#domain/canned-comment.ts";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { saveCannedAction } from "../actions.ts";
import type { CannedView } from "../canned-queries.ts";
import { MarkdownTabs } from "./markdown-tabs.tsx";

/** Writes a reusable comment, or changes one; under the text stands how it reads where it is used. */
export function CannedForm({ comment, onClose }: { comment: CannedView | null; onClose(): void }) {
  const t = useT();
  const { change, error, pending } = useChange();
  const keptAs = `canned:${comment?.id ?? "new"}`;
  const [title, setTitle] = useState(() => keptText(`${keptAs}:title`) ?? comment?.title ?? "");
  const [text, setText] = useState(() => keptText(keptAs) ?? comment?.text ?? "");
  const [shared, setShared] = useState(comment?.shared ?? false);
  const example = fillIn(text, { student: t("Ada"), exercise: t("Matrix product"), line: "4–7", mistake: t("You sum over the rows.") });

  function leave() {
    forgetText(keptAs);
    forgetText(`${keptAs}:title`);
    onClose();
  }

  return (
    <form
      noValidate className="max-w-2xl space-y-4"
      onSubmit={(event) => {
        event.preventDefault();
        change(() => saveCannedAction({ id: comment?.id ?? null, title, text, shared }), () => {
          leave();
        });
      }}
    >
      <TextField label={t("Title")} name="title" maxLength={maxTitleLength} value={title} error={error?.fields?.title} onChange={(event) => { setTitle(event.target.value); keepText(`${keptAs}:title`, event.target.value); }} hint={t("You find it by this.")} autoFocus />
      <MarkdownTabs label={t("Comment")} value={text} error={error?.fields?.text} rows={5} onChange={(value) => { setText(value); keepText(keptAs, value); }} />
      {example !== text && (
        <div className="border-l-2 border-line pl-4 text-sm">
          <p className="text-xs text-ink-soft">{t("For example")}</p>
          <p className="whitespace-pre-line wrap-anywhere">{example}</p>
        </div>
      )}
      <TickBox label={t("Share it")} hint={t("The other reviewers of your cohorts find it in their menus, with your name.")} checked={shared} onChange={(event) => setShared(event.target.checked)} />
      {error && !error.fields && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" disabled={pending} className="min-h-11 sm:min-h-10">{pending ? t("Saving …") : t("Save")}</Button>
        <Button variant="quiet" className="min-h-11 sm:min-h-10" onClick={leave}>{t("Cancel")}</Button>
      </div>
    </form>
  );
}
