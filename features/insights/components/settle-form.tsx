"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { answerLength } from "#domain/insights.ts";
import type { ActionError } from "#lib/action.ts";
import { settleProblemAction } from "../actions.ts";

/** Answers who reported a problem, which settles it. */
export function SettleForm({ viewerId, problemId }: { viewerId: string; problemId: string }) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const keptAs = `${viewerId}:settle:${problemId}`;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const answer = new FormData(event.currentTarget).get("answer");
    start(async () => {
      const result = await settleProblemAction({ problemId, answer }).catch(() => null);
      if (!result?.ok) return setError(result?.error ?? { code: "Offline", message: t("The site cannot be reached. What you wrote is still here; try again in a moment.") });
      setError(null);
      forgetText(keptAs);
      router.refresh();
    });
  }

  return (
    <form onSubmit={send} noValidate className="space-y-3">
      <KeptTextArea keptAs={keptAs} name="answer" rows={2} maxLength={answerLength.most} label={t("Your answer")} hint={t("Say what you did about it. Who reported it is told.")} error={error?.fields?.answer} />
      {error && !error.fields?.answer && <Notice tone="failed" role="alert">{error.message}</Notice>}
      <Button type="submit" size="sm" disabled={pending} className="min-h-11 sm:min-h-8">{t("Answer and settle")}</Button>
    </form>
  );
}
