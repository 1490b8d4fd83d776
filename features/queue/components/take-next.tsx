"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { takeNextAction } from "../actions.ts";
import type { TakeNext } from "../schema.ts";

/** Takes the oldest of the filter that is free, and opens it. */
export function TakeNextButton({ filter }: { filter: TakeNext }) {
  const t = useT();
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function take() {
    setProblem(null);
    start(async () => {
      const result = await takeNextAction(filter).catch(() => null);
      if (result?.ok) return router.push(result.value.href);
      setProblem(result?.error.message ?? t("The site cannot be reached. Try again in a moment."));
      // Somebody was quicker: the list as it is now.
      if (result) router.refresh();
    });
  }

  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button variant="primary" disabled={pending} className="min-h-11 sm:min-h-10" onClick={take}>{t("Take the next")}</Button>
      {problem && <Notice tone="info" role="alert" className="py-2">{problem}</Notice>}
    </div>
  );
}
