"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { archiveChallengeAction } from "../actions.ts";

/** Takes a challenge out of the archive. */
export function UnarchiveButton({ challengeId }: { challengeId: string }) {
  const t = useT();
  const router = useRouter();
  const [pending, start] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);

  function take() {
    start(async () => {
      const result = await archiveChallengeAction({ challengeId, archived: false }).catch(() => null);
      if (result?.ok) router.refresh();
      else setProblem(result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
    });
  }

  return (
    <>
      <Button size="sm" disabled={pending} onClick={take}>{t("Take out of the archive")}</Button>
      {problem !== null && <p role="alert" className="w-full text-failed">{problem}</p>}
    </>
  );
}
