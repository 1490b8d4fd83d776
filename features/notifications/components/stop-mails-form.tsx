"use client";

import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { stopMailsAction } from "../actions.ts";

/** Asks once more, and then stops every mail to the person whom the token names. */
export function StopMailsForm({ token }: { token: string }) {
  const t = useT();
  const [said, setSaid] = useState<{ done: boolean; text: string } | null>(null);
  const [pending, start] = useTransition();
  const stop = () => start(async () => {
    const answer = await stopMailsAction({ token }).catch(() => null);
    if (answer?.ok) setSaid({ done: true, text: t("No more mails will come. You can close this page.") });
    else setSaid({ done: false, text: answer?.error.message ?? t("The site cannot be reached. Nothing was changed; try again in a moment.") });
  });
  return (
    <div className="space-y-4">
      {!said?.done && <Button variant="primary" className="w-full" disabled={pending} onClick={stop}>{t("Stop the mails")}</Button>}
      <div role="status">{said && <Notice tone={said.done ? "passed" : "failed"}>{said.text}</Notice>}</div>
    </div>
  );
}
