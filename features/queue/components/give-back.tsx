"use client";

import { useT } from "#i18n";
import type { QueueKind } from "#domain/queue.ts";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { giveBackAction } from "../actions.ts";

/** Gives back what the viewer has in hand. @param of what, for who hears the button alone */
export function GiveBack({ kind, id, of }: { kind: QueueKind; id: string; of: string }) {
  const t = useT();
  const { change, error, pending } = useChange({ typed: false });
  return (
    <>
      <Button variant="quiet" size="sm" disabled={pending} className="-ml-3 max-sm:min-h-11" aria-label={t("Give it back: {what}", { what: of })} onClick={() => change(() => giveBackAction({ kind, id }))}>{t("Give it back")}</Button>
      {error && <span role="alert" className="block text-failed">{error.message}</span>}
    </>
  );
}
