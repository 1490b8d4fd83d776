"use client";

import { useRouter } from "next/navigation";
import { use, useState, useTransition } from "react";
import { useT } from "#i18n";
import { msg } from "#domain/i18n/translate.ts";
import { Button } from "#components/ui/button.tsx";
import { attemptSourceAction, restoreAttemptAction } from "#features/drafts/actions.ts";
import type { SavedDraft } from "#features/drafts/queries.ts";
import { ConflictDialog } from "./conflict-dialog.tsx";
import { EditorContext } from "./editor-context.ts";

interface RestoreAttemptProps {
  slug: string;
  submissionId: string;
  /** "attempt 3, of 14:03". */
  name: string;
  /** The draft's version that this page knows; 0 where there is none. */
  draftVersion: number;
  /** With all its words, where it stands alone. */
  alone?: boolean;
}

const unreachable = msg("The site cannot be reached. Nothing was changed; try again when the connection is back.");

/**
 * Puts an attempt into the editor; the text that was there is kept in the history. Beside the editor it is that
 * editor's own change; on other pages the server's draft is changed, unless it is newer than this page, and
 * the exercise opened.
 */
export function RestoreAttempt({ slug, submissionId, name, draftVersion, alone = false }: RestoreAttemptProps) {
  const t = useT();
  const editor = use(EditorContext);
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [conflict, setConflict] = useState<{ mine: string; theirs: SavedDraft } | null>(null);
  const [pending, start] = useTransition();
  const toExercise = (restored: boolean) => router.push(restored ? `/exercises/${slug}?restored=${submissionId}` : `/exercises/${slug}`);

  const restore = (baseVersion: number) => start(async () => {
    setProblem(null);
    if (editor) {
      const result = await attemptSourceAction({ submissionId }).catch(() => null);
      if (result?.ok) editor.restore(result.value.source, t("Restored {name}; the text before it is in the history.", { name }));
      else setProblem(result?.error.message ?? t(unreachable));
      return;
    }
    const [result, source] = await Promise.all([restoreAttemptAction({ submissionId, baseVersion }), attemptSourceAction({ submissionId })]).catch(() => [null, null]);
    if (!result?.ok) setProblem(result?.error.message ?? t(unreachable));
    else if (result.value.saved) toExercise(true);
    else setConflict({ mine: source?.ok ? source.value.source : "", theirs: result.value.other });
  });

  return (
    <>
      <Button variant={alone ? "secondary" : "quiet"} size="sm" className={alone ? undefined : "max-sm:-mr-3"} aria-disabled={pending} onClick={() => { if (!pending) restore(draftVersion); }} aria-label={alone ? undefined : t("Restore {name} into the editor", { name })}>
        {alone ? t("Restore into the editor") : t("Restore")}
      </Button>
      {problem && <span role="alert" className="basis-full text-sm text-failed">{problem}</span>}
      {conflict && (
        <ConflictDialog
          mine={conflict.mine} theirs={{ ...conflict.theirs, updatedAt: conflict.theirs.updatedAt.toISOString() }}
          onResolve={(choice) => {
            setConflict(null);
            if (choice === "theirs") toExercise(false);
            else restore(conflict.theirs.version);
          }}
        />
      )}
    </>
  );
}
