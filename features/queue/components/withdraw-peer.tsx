"use client";

import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { withdrawPeerAction } from "../actions.ts";

/** Takes back that a student was asked to review, or ends that they do. */
export function WithdrawPeer({ cohortId, userId, name, accepted }: { cohortId: string; userId: string; name: string; accepted: boolean }) {
  const t = useT();
  const { change, error, pending } = useChange();
  return (
    <>
      <Button
        variant="quiet" size="sm" disabled={pending} className="max-sm:-ml-3 max-sm:min-h-11 sm:-mr-3" aria-label={accepted ? t("End the reviewing of {name}", { name }) : t("Take it back: the invitation of {name}", { name })}
        onClick={() => change(() => withdrawPeerAction({ cohortId, userId }))}
      >
        {accepted ? t("End the reviewing") : t("Take it back")}
      </Button>
      {error && <p role="alert" className="text-sm text-failed">{error.message}</p>}
    </>
  );
}
