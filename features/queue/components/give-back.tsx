"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import type { QueueKind } from "#domain/queue.ts";
import { Button } from "#components/ui/button.tsx";
import { giveBackAction } from "../actions.ts";

/** Gives back what the viewer has in hand. @param of what, for who hears the button alone */
export function GiveBack({ kind, id, of }: { kind: QueueKind; id: string; of: string }) {
  const t = useT();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function giveBack() {
    start(async () => {
      const result = await giveBackAction({ kind, id }).catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
      setProblem(null);
      router.refresh();
    });
  }

  return (
    <>
      <Button variant="quiet" size="sm" disabled={pending} className="-ml-3 max-sm:min-h-11" aria-label={t("Give it back: {what}", { what: of })} onClick={giveBack}>{t("Give it back")}</Button>
      {problem && <span role="alert" className="block text-failed">{problem}</span>}
    </>
  );
}
