"use client";

import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { dismissAnnouncementAction } from "../actions.ts";

/** Takes an announcement off the page of today; it stays among the others. */
export function DismissButton({ id }: { id: string }) {
  const t = useT();
  const { change, error, pending } = useChange();
  return (
    <>
      <Button size="sm" variant="quiet" disabled={pending} onClick={() => change(() => dismissAnnouncementAction({ id }))}>{t("Put it away")}</Button>
      {error && <p role="alert" className="w-full text-sm text-failed">{error.message}</p>}
    </>
  );
}
