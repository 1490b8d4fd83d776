"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { withdrawChallengeAction } from "../actions.ts";

/** Takes a version out of the course, after asking. */
export function WithdrawButton({ challengeId, number }: { challengeId: string; number: number }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { change, error, setError, pending } = useChange({ typed: false });
  const close = () => { setAsking(false); setError(null); };
  return (
    <>
      <Button size="sm" className="max-sm:min-h-11" onClick={() => setAsking(true)}>{t("Withdraw")}</Button>
      <AskAgain
        open={asking} onClose={close} title={t("Withdraw version {number}?", { number })} error={error} pending={pending} confirm={t("Withdraw")} keep={t("Leave it in the course")}
        onConfirm={() => change(() => withdrawChallengeAction({ challengeId, number }), close)}
      >
        {t("Students do not find the challenge any more. Who solved it keeps the points and awards, and what was submitted stays. You can publish it again.")}
      </AskAgain>
    </>
  );
}
