"use client";

import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { forgetText, KeptTextArea } from "#components/ui/kept-text-area.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { problemLength } from "#domain/insights.ts";
import type { ActionError } from "#lib/action.ts";
import { reportProblemAction } from "../actions.ts";

/** For who finds something wrong with an exercise: in its words, its cases, or a verdict. */
export function ReportProblem({ viewerId, slug }: { viewerId: string; slug: string }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [sent, setSent] = useState(false);
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();
  const keptAs = `${viewerId}:problem:${slug}`;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = new FormData(event.currentTarget).get("text");
    start(async () => {
      const result = await reportProblemAction({ exerciseSlug: slug, text }).catch(() => null);
      if (!result?.ok) return setError(result?.error ?? { code: "Offline", message: t("The site cannot be reached. What you wrote is still here; try again in a moment.") });
      setError(null);
      forgetText(keptAs);
      setSent(true);
    });
  }

  return (
    <>
      <Button variant="quiet" size="sm" className="-ml-3 min-h-11 sm:min-h-8" onClick={() => { setSent(false); setOpen(true); }}>{t("Report a problem")}</Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("Report a problem")}>
        {sent
          ? (
            <div className="space-y-4">
              <p role="status">{t("Thank you. Somebody who teaches looks at it, and you are told what came of it.")}</p>
              <Button onClick={() => setOpen(false)}>{t("Close")}</Button>
            </div>
          )
          : (
            <form onSubmit={send} noValidate className="space-y-4">
              <KeptTextArea
                keptAs={keptAs} name="text" rows={5} maxLength={problemLength.most} error={error?.fields?.text} label={t("What is wrong with this exercise?")}
                hint={t("Something in the statement, a case, a verdict that cannot be right. Those who teach read it without your name. For help with your program, ask in the discussion.")}
              />
              {error && !error.fields?.text && <Notice tone="failed" role="alert">{error.message}</Notice>}
              <div className="flex flex-wrap justify-end gap-2">
                <Button variant="quiet" onClick={() => setOpen(false)}>{t("Leave it")}</Button>
                <Button type="submit" variant="primary" disabled={pending}>{pending ? t("Sending …") : t("Report it")}</Button>
              </div>
            </form>
          )}
      </Dialog>
    </>
  );
}
