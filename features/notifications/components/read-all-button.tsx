"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { readAllAction } from "../actions.ts";

/** Marks as read what is on the page and older. @param upTo when the newest of it happened */
export function ReadAllButton({ upTo }: { upTo: string }) {
  const t = useT();
  const router = useRouter();
  const [error, setError] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const read = () => start(async () => {
    const answer = await readAllAction({ upTo }).catch(() => null);
    setError(answer?.ok ? null : answer?.error.message ?? t("The site cannot be reached. Nothing was changed; try again in a moment."));
    if (answer?.ok) router.refresh();
  });
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button disabled={pending} onClick={read}>{t("Mark all as read")}</Button>
      <p role="alert" className="text-sm text-failed empty:hidden">{error}</p>
    </div>
  );
}
