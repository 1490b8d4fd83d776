"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { withdrawChallengeAction } from "../actions.ts";

/** Takes a version out of the course, after asking. */
export function WithdrawButton({ challengeId, number }: { challengeId: string; number: number }) {
  const t = useT();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function withdraw() {
    start(async () => {
      const result = await withdrawChallengeAction({ challengeId, number }).catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
      setAsking(false);
      router.refresh();
    });
  }

  return (
    <>
      <Button size="sm" onClick={() => setAsking(true)}>{t("Withdraw")}</Button>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t("Withdraw version {number}?", { number })}
        actions={<>
          <Button onClick={() => setAsking(false)}>{t("Leave it in the course")}</Button>
          <Button variant="danger" disabled={pending} onClick={withdraw}>{t("Withdraw")}</Button>
        </>}
      >
        <p>{t("Students do not find the challenge any more. Who solved it keeps the points and awards, and what was submitted stays. You can publish it again.")}</p>
        {problem !== null && <p role="alert" className="mt-3 text-failed">{problem}</p>}
      </Dialog>
    </>
  );
}
