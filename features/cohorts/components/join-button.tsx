"use client";

import { useRouter } from "next/navigation";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { joinAction } from "../actions.ts";

/** Joins, once. */
export function JoinButton({ token, name }: { token: string; name: string }) {
  const t = useT();
  const router = useRouter();
  const { change, error, pending } = useChange();
  return (
    <div className="space-y-4">
      <Button variant="primary" disabled={pending} onClick={() => change(() => joinAction({ token }), () => router.push("/today"))} className="min-h-11 w-full sm:min-h-10">{pending ? t("Joining …") : t("Join the cohort")}</Button>
      <p className="text-sm text-ink-soft">{t("You are signed in as {name}. Those who teach in the cohort see your work.", { name })}</p>
      {error && <Notice tone="failed" role="alert">{error.message}</Notice>}
    </div>
  );
}
