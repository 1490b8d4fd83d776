"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { SourceDifference } from "#features/exercises/components/source-difference.tsx";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { applyToDraftAction } from "../actions.ts";
import type { Applied } from "../thread.ts";
import type { CommentView } from "../view.ts";

interface SuggestionProps {
  commentId: string;
  suggestion: NonNullable<CommentView["suggestion"]>;
  applied: boolean;
  slug: string;
  takes: boolean;
}

/** What stands in the place of a button that was pressed takes its focus. */
const focusIt = (element: HTMLElement | null) => element?.focus();

/** A suggested edit as a difference; the student takes it into the draft, or sees why it does not fit any more. */
export function Suggestion({ commentId, suggestion, applied, slug, takes }: SuggestionProps) {
  const t = useT();
  const [conflict, setConflict] = useState<Extract<Applied, { applied: false }> | null>(null);
  const [pressed, setPressed] = useState(false);
  const { change, error, pending } = useChange();
  const exercise = (text: React.ReactNode) => <Link href={`/exercises/${slug}`} className="link">{text}</Link>;
  return (
    <div>
      <p className="mb-1 text-xs font-medium text-ink-soft">{t("Suggested edit")}</p>
      <SourceDifference before={suggestion.before} after={suggestion.after} />
      {takes && (
        <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
          {applied
            ? <p role="status" tabIndex={-1} ref={pressed ? focusIt : undefined} className="text-ink-soft">{t.rich("It is in your draft of <link>the exercise</link>.", { link: exercise })}</p>
            : <Button size="sm" disabled={pending} className="max-sm:min-h-11" onClick={() => change(() => applyToDraftAction({ commentId }), (result) => { if (!result.applied) return setConflict(result); setPressed(true); })}>{t("Apply to my draft")}</Button>}
          {error && <p role="alert" className="basis-full text-failed">{error.message}</p>}
        </div>
      )}
      {!takes && applied && <p className="mt-1 text-xs text-ink-soft">{t("The student has taken it over.")}</p>}
      <Dialog
        wide open={conflict !== null} onClose={() => setConflict(null)} title={t("Your draft has changed there")}
        actions={<LinkButton href={`/exercises/${slug}`} variant="primary">{t("Open the exercise")}</LinkButton>}
      >
        {conflict && (
          <div className="space-y-4">
            <p className="text-ink-soft">{t("Your draft does not have these lines as they were reviewed, so nothing was changed. Compare the suggestion with your draft, and make the edit by hand where it still helps.")}</p>
            <div className="grid gap-4 sm:grid-cols-2">
              <div className="min-w-0"><h3 className="mb-1 font-medium">{t("The suggestion")}</h3><SourceDifference before={conflict.before} after={conflict.suggestion} /></div>
              <div className="min-w-0"><h3 className="mb-1 font-medium">{t("Your draft now")}</h3><pre tabIndex={0} className="max-h-72 overflow-auto rounded-md border border-line bg-sunken p-3 text-sm leading-6">{conflict.draft}</pre></div>
            </div>
          </div>
        )}
      </Dialog>
      {conflict && <Notice tone="warning" role="status" className="mt-2">{t("Not applied: your draft has changed there.")}</Notice>}
    </div>
  );
}
