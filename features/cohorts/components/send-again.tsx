"use client";

import { useState, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { sendInvitationAgainAction } from "../actions.ts";

interface SendAgainProps {
  cohortId: string;
  invitationId: string;
  address: string;
  /** Beside the button. */
  children: ReactNode;
}

/** Mails an invitation once more, with a new link. The button stays where it is, also while the mail is on its way; a refusal stands below the whole line. */
export function SendAgain({ cohortId, invitationId, address, children }: SendAgainProps) {
  const t = useT();
  const { change, error, pending } = useChange({ typed: false });
  const [sent, setSent] = useState(false);
  const send = () => {
    setSent(false);
    change(() => sendInvitationAgainAction({ cohortId, invitationId }), () => setSent(true));
  };
  return (
    <>
      <div className="flex flex-wrap gap-x-4 md:-mt-1.5 md:justify-end md:gap-x-1">
        <Button variant="quiet" size="sm" className="-ml-3 min-h-11 md:ml-0 md:min-h-8" aria-disabled={pending} aria-label={t("Send the invitation to {address} again", { address })} onClick={send}>{t("Send again")}</Button>
        <span role="status" className="sr-only">{sent && t("A new link goes to {address}.", { address })}</span>
        {children}
      </div>
      {error && <p role="alert" className="col-span-full text-failed md:text-right">{error.message}</p>}
    </>
  );
}
