"use client";

import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { deleteCannedAction } from "../actions.ts";
import type { CannedView } from "../canned-queries.ts";
import { CannedForm } from "./canned-form.tsx";

/** A reusable comment of the viewer's own: its words, and the form to change them in the same place. */
export function CannedItem({ comment }: { comment: CannedView }) {
  const t = useT();
  const [mode, setMode] = useState<"read" | "edit" | "delete">("read");
  const [edited, setEdited] = useState(false);
  const { change, error, pending } = useChange();
  const { id, title, text, shared, uses } = comment;
  if (mode === "edit") return <li className="py-4"><CannedForm comment={comment} onClose={() => { setMode("read"); setEdited(true); }} /></li>;
  return (
    <li className="py-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <p className="min-w-0 font-medium wrap-anywhere">{title}</p>
        <p className="text-sm text-ink-soft tabular-nums">{shared ? t("Shared") : t("Only for you")}, {t("{uses, plural, =0 {never used} one {used once} other {used # times}}", { uses })}</p>
      </div>
      <p className="mt-1 max-w-prose text-sm whitespace-pre-line text-ink-soft wrap-anywhere">{text}</p>
      <div className="mt-1 -ml-3 flex gap-1">
        <Button size="sm" variant="quiet" className="max-sm:min-h-11" autoFocus={edited} onClick={() => setMode("edit")} aria-label={t("Edit “{title}”", { title })}>{t("Edit")}</Button>
        <Button size="sm" variant="quiet" className="max-sm:min-h-11" onClick={() => setMode("delete")} aria-label={t("Delete “{title}”", { title })}>{t("Delete")}</Button>
      </div>
      <Dialog
        open={mode === "delete"} onClose={() => setMode("read")} title={t("Delete this comment?")}
        actions={<Button variant="danger" disabled={pending} onClick={() => change(() => deleteCannedAction({ id }), () => setMode("read"))}>{t("Delete")}</Button>}
      >
        <p>{t("“{title}” goes from your list. Reviews in which you used it stay as they are.", { title })}</p>
        {error && <Notice tone="failed" role="alert" className="mt-3">{error.message}</Notice>}
      </Dialog>
    </li>
  );
}
