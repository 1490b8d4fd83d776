"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { ProseHtml } from "#components/markdown/prose-html.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import type { PostView } from "../view.ts";
import { DeleteDialog } from "./delete-dialog.tsx";
import { EditForm } from "./edit-form.tsx";
import { ReasonForm } from "./reason-form.tsx";
import { showAction } from "../actions.ts";

interface PostProps {
  view: PostView;
  /** Of a question. */
  title?: string;
  viewerId: string;
  mayBeSpoiler: boolean;
  /** What else can be done with it, before what concerns its author or those who moderate. */
  children?: React.ReactNode;
}

const small = "min-h-11 px-2 sm:min-h-8";

/** A question's or an answer's text, and what this reader may do with it. */
export function Post({ view, title, viewerId, mayBeSpoiler, children }: PostProps) {
  const t = useT();
  const [open, setOpen] = useState<"edit" | "report" | "hide" | "delete" | null>(null);
  const { change, error, pending } = useChange();
  const { post, id, may, source, hiddenWhy } = view;
  const close = () => setOpen(null);

  if (open === "edit" && source !== null) {
    return <EditForm viewerId={viewerId} now={{ post, id, title, text: source, spoiler: view.spoiler, editedAt: view.editedAt }} mayBeSpoiler={mayBeSpoiler} onDone={close} />;
  }
  return (
    <div className="space-y-3">
      {hiddenWhy !== null && <Notice tone="warning" title={t("Taken out by a moderator")}>{t("The reason: {why}", { why: hiddenWhy })}</Notice>}
      <ProseHtml html={view.html} className="overflow-x-auto" />
      <div className="-ml-2 flex flex-wrap items-center gap-x-1">
        {children}
        {may.edit && <Button variant="quiet" size="sm" className={small} onClick={() => setOpen("edit")}>{t("Edit")}</Button>}
        {may.delete && <Button variant="quiet" size="sm" className={small} onClick={() => setOpen("delete")}>{t("Delete")}</Button>}
        {may.report && <Button variant="quiet" size="sm" className={small} aria-expanded={open === "report"} onClick={() => setOpen(open === "report" ? null : "report")}>{t("Report this")}</Button>}
        {view.reported && <span className="px-2 text-sm text-ink-soft">{t("You have reported this.")}</span>}
        {may.moderate && hiddenWhy === null && <Button variant="quiet" size="sm" className={small} aria-expanded={open === "hide"} onClick={() => setOpen(open === "hide" ? null : "hide")}>{t("Take out")}</Button>}
        {may.moderate && hiddenWhy !== null && <Button variant="quiet" size="sm" className={small} aria-disabled={pending} onClick={() => change(() => showAction({ post, id }))}>{t("Put back")}</Button>}
      </div>
      {error && <p role="alert" className="text-sm text-failed">{error.message}</p>}
      {(open === "report" || open === "hide") && <ReasonForm key={open} viewerId={viewerId} purpose={open} post={post} id={id} onDone={close} onLeave={close} />}
      <DeleteDialog open={open === "delete"} post={post} id={id} onClose={close} />
    </div>
  );
}
