"use client";

import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { archiveChallengeAction } from "../actions.ts";

/** Takes a challenge out of the archive. */
export function UnarchiveButton({ challengeId }: { challengeId: string }) {
  const t = useT();
  const { change, error, pending } = useChange({ typed: false });
  return (
    <>
      <Button size="sm" disabled={pending} onClick={() => change(() => archiveChallengeAction({ challengeId, archived: false }))}>{t("Take out of the archive")}</Button>
      {error && <p role="alert" className="w-full text-failed">{error.message}</p>}
    </>
  );
}
