"use client";

import { useOptimistic, useTransition } from "react";
import { useT } from "#i18n";
import { paperStatuses, statusTexts } from "#domain/paper.ts";
import { cn } from "#lib/cn.ts";
import { movePaperAction } from "../actions.ts";
import type { PaperLine } from "../queries.ts";

interface StatusChoiceProps {
  paper: Pick<PaperLine, "id" | "title" | "status">;
  onProblem: (problem: string | null) => void;
}

/** Where a paper stands, changed by one tap. */
export function StatusChoice({ paper, onProblem }: StatusChoiceProps) {
  const t = useT();
  const [status, show] = useOptimistic(paper.status);
  const [pending, start] = useTransition();
  return (
    <div role="group" aria-label={t("Status of {title}", { title: paper.title })} className="inline-flex rounded-md border border-line-strong text-sm">
      {paperStatuses.map((each) => (
        <button
          key={each} type="button" aria-pressed={each === status} aria-disabled={pending}
          onClick={() => {
            if (pending || each === status) return;
            start(async () => {
              show(each);
              const result = await movePaperAction({ id: paper.id, status: each }).catch(() => null);
              onProblem(result?.ok ? null : result?.error.message ?? t("The site cannot be reached. Nothing was changed; try again in a moment."));
            });
          }}
          className={cn("min-h-9 border-r border-line-strong px-3 first:rounded-l-[5px] last:rounded-r-[5px] last:border-r-0 max-sm:min-h-11", each === status ? "bg-accent-soft font-medium text-accent" : "text-ink-soft hover:text-ink")}
        >
          {t(statusTexts[each])}
        </button>
      ))}
    </div>
  );
}
