"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { endInvitationAction } from "../actions.ts";

/** Ends an invitation now, after a question. */
export function EndInvitation({ cohortId, invitationId, hint }: { cohortId: string; invitationId: string; hint: string }) {
  const t = useT();
  const { change, error, setError, pending } = useChange();
  const [asking, setAsking] = useState(false);
  const close = () => {
    setAsking(false);
    setError(null);
  };
  return (
    <>
      <Button variant="quiet" size="sm" className="-ml-3 min-h-11 md:mr-0 md:ml-0 md:min-h-8" aria-label={t("End the invitation {hint} …", { hint })} onClick={() => setAsking(true)}>{t("End …")}</Button>
      <AskAgain open={asking} onClose={close} title={t("End the invitation?")} error={error} pending={pending} confirm={t("End it")} onConfirm={() => change(() => endInvitationAction({ cohortId, invitationId }), close)}>
        {t("Nobody joins by it from now on. Who has joined stays.")}
      </AskAgain>
    </>
  );
}
