"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { answerPeerAction } from "../actions.ts";

interface PeerAnswerProps {
  cohortId: string;
  cohort: string;
  /** Said yes before: then what is left is to stop. */
  accepted: boolean;
  /** Whether they are asked in another cohort too: without one there is no page to come back to. */
  others: boolean;
}

/** Yes or no to being a peer reviewer; or the end of it. */
export function PeerAnswer({ cohortId, cohort, accepted, others }: PeerAnswerProps) {
  const t = useT();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function answer(accept: boolean) {
    start(async () => {
      const result = await answerPeerAction({ cohortId, accept }).catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
      if (!accept && !others) router.push("/reviews");
      else router.refresh();
    });
  }

  return (
    <>
      {accepted
        ? <Button variant="quiet" size="sm" disabled={pending} className="-ml-3 max-sm:min-h-11" onClick={() => answer(false)}>{t("Stop reviewing in “{cohort}”", { cohort })}</Button>
        : (
          <div className="flex flex-wrap gap-2">
            <Button variant="primary" disabled={pending} className="min-h-11 sm:min-h-10" onClick={() => answer(true)}>{t("Yes, I review")}</Button>
            <Button disabled={pending} className="min-h-11 sm:min-h-10" onClick={() => answer(false)}>{t("No, thank you")}</Button>
          </div>
        )}
      {problem && <Notice tone="failed" role="alert" className="mt-3">{problem}</Notice>}
    </>
  );
}
