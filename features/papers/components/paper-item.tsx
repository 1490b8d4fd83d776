"use client";

import { useState, useTransition, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { removePaperAction } from "../actions.ts";
import type { PaperLine } from "../queries.ts";
import { EditPaper } from "./edit-paper.tsx";
import { StatusChoice } from "./status-choice.tsx";

interface PaperItemProps {
  paper: PaperLine;
  viewerId: string;
  /** "Read on 3 November"; rendered on the server, as are the notes. */
  readOn: ReactNode;
  notes: ReactNode;
}

/** A paper of the list: read, moved, edited in its place, deleted after asking. */
export function PaperItem({ paper, viewerId, readOn, notes }: PaperItemProps) {
  const t = useT();
  const [editing, setEditing] = useState(false);
  const [asks, setAsks] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  const remove = () => start(async () => {
    const result = await removePaperAction({ id: paper.id }).catch(() => null);
    setAsks(false);
    setProblem(result?.ok ? null : result?.error.message ?? t("The site cannot be reached. Nothing was deleted; try again in a moment."));
  });

  if (editing) return <EditPaper paper={paper} viewerId={viewerId} onClose={() => setEditing(false)} />;
  const named = { title: paper.title, hidden: (text: ReactNode) => <span className="sr-only">{text}</span> };
  const source = [paper.authors, paper.year].filter(Boolean).join(", ");
  return (
    <>
      <div className="grid gap-x-8 gap-y-3 sm:grid-cols-[minmax(0,1fr)_auto]">
        <div className="min-w-0">
          <h3 className="text-base font-medium break-words">
            {paper.link ? <a href={paper.link} rel="nofollow noopener noreferrer" className="inline-block underline-offset-3 hover:text-accent hover:underline">{paper.title}</a> : paper.title}
          </h3>
          {(source || readOn) && <p className="mt-0.5 text-sm text-ink-soft tabular-nums">{source}{source && readOn ? "; " : ""}{readOn}</p>}
        </div>
        <div className="flex flex-col items-start gap-1 sm:items-end">
          <StatusChoice paper={paper} onProblem={setProblem} />
          <div className="-ml-3 flex sm:-mr-3 sm:ml-0">
            <Button variant="quiet" size="sm" onClick={() => setEditing(true)}>{paper.notes === "" ? t.rich("Edit, add notes<hidden> to {title}</hidden>", named) : t.rich("Edit<hidden> {title}</hidden>", named)}</Button>
            <Button variant="quiet" size="sm" onClick={() => setAsks(true)}>{t.rich("Delete<hidden> {title}</hidden>", named)}</Button>
          </div>
        </div>
      </div>
      {problem && <Notice tone="failed" role="alert" className="mt-3">{problem}</Notice>}
      {notes}
      <Dialog
        open={asks} onClose={() => setAsks(false)} title={t("Delete this paper?")}
        actions={<><Button onClick={() => setAsks(false)}>{t("Keep it")}</Button><Button variant="danger" disabled={pending} onClick={remove}>{t("Delete")}</Button></>}
      >
        <p>{paper.notes === "" ? t("“{title}” leaves your list.", { title: paper.title }) : t("“{title}” leaves your list, and your notes on it go too.", { title: paper.title })}</p>
      </Dialog>
    </>
  );
}
