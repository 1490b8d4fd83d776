"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { msg } from "#domain/i18n/translate.ts";
import { useT } from "#i18n";
import type { ActionResult } from "#lib/action.ts";
import { applyPreviewAction, dropPreviewAction, previewRegradeAction } from "../actions.ts";

const unreachable = msg("The site cannot be reached. Nothing was changed; try again when the connection is back.");

/** One action at a time, and what it answered when it was no. */
function useAct() {
  const t = useT();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const act = (work: () => Promise<ActionResult<unknown>>) => start(async () => {
    const result = await work().catch(() => null);
    setProblem(result?.ok ? null : result?.error.message ?? t(unreachable));
    if (result?.ok) router.refresh();
  });
  return { act, pending, problem };
}

export function StartPreview({ exerciseSlug, again }: { exerciseSlug: string; again: boolean }) {
  const t = useT();
  const { act, pending, problem } = useAct();
  return (
    <div>
      <Button variant="primary" disabled={pending} onClick={() => act(() => previewRegradeAction({ exerciseSlug }))}>{again ? t("See anew what would change") : t("See what would change")}</Button>
      {problem && <Notice tone="failed" role="alert" className="mt-4">{problem}</Notice>}
    </div>
  );
}

interface DecideRegradeProps {
  batchId: string;
  changes: number;
  /** Students who would lose an acceptance. */
  losses: number;
}

export function DecideRegrade({ batchId, changes, losses }: DecideRegradeProps) {
  const t = useT();
  const { act, pending, problem } = useAct();
  const [takeAway, setTakeAway] = useState(false);
  return (
    <div className="mt-6 max-w-2xl space-y-4">
      {losses > 0 && (
        <fieldset className="space-y-2 text-sm">
          <legend className="font-medium">{t("{losses, plural, one {One student} other {# students}} would not be accepted any more", { losses })}</legend>
          {[
            { value: false, text: t("They keep what they have. The new verdict stands beside the old one.") },
            { value: true, text: t("Take the exercise from those of whom no other submission is accepted. Awards stay.") },
          ].map(({ value, text }) => (
            <label key={String(value)} className="flex min-h-6 cursor-pointer items-start gap-2">
              <input type="radio" name="take-away" checked={takeAway === value} onChange={() => setTakeAway(value)} className="mt-0.5 size-4 accent-(--accent)" />
              {text}
            </label>
          ))}
        </fieldset>
      )}
      <div className="flex flex-wrap gap-2">
        {changes > 0 && <Button variant="primary" disabled={pending} onClick={() => act(() => applyPreviewAction({ batchId, takeAway: losses > 0 && takeAway }))}>{t("Apply {changes, plural, one {# change} other {# changes}}", { changes })}</Button>}
        <Button disabled={pending} onClick={() => act(() => dropPreviewAction({ batchId }))}>{changes > 0 ? t("Leave everything as it is") : t("Done")}</Button>
      </div>
      {problem && <Notice tone="failed" role="alert">{problem}</Notice>}
    </div>
  );
}
