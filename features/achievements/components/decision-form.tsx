"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { TextArea } from "#components/ui/text-area.tsx";
import type { ActionError } from "#lib/action.ts";
import { decideEvidenceAction } from "../actions.ts";

/** Approve or decline, with an answer that the learner reads. */
export function DecisionForm({ evidenceId, learner }: { evidenceId: string; learner: string }) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();

  function decide(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    // Which button was pressed is in the form's data only when the form is told.
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
    const form = new FormData(event.currentTarget, submitter);
    start(async () => {
      const result = await decideEvidenceAction(form).catch(() => null);
      if (result?.ok) router.refresh();
      else setError(result?.error ?? { code: "Offline", message: t("The site cannot be reached. What you wrote is still here; try again in a moment.") });
    });
  }

  return (
    <form onSubmit={decide} noValidate className="space-y-4">
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <TextArea
        label={t("Your answer to {learner}", { learner })} name="answer" rows={4} maxLength={5000} error={error?.fields?.answer}
        hint={t("When you decline, say what is missing. Markdown works.")}
      />
      {error && !error.fields?.answer && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="decision" value="approved" variant="primary" disabled={pending}>{t("Approve")}</Button>
        <Button type="submit" name="decision" value="declined" variant="danger" disabled={pending}>{t("Decline")}</Button>
      </div>
    </form>
  );
}
