"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { useChange } from "#lib/use-change.ts";
import { endExtensionAction } from "../actions.ts";

/** Takes an extension back, once it is confirmed. */
export function EndExtension({ cohortId, extensionId, name }: { cohortId: string; extensionId: string; name: string }) {
  const t = useT();
  const [asked, setAsked] = useState(false);
  const { change, error, pending } = useChange();
  return (
    <>
      <Button size="sm" className="max-sm:min-h-11" aria-label={t("Take back: {name}", { name })} onClick={() => setAsked(true)}>{t("Take back")}</Button>
      <Dialog
        open={asked} onClose={() => setAsked(false)} title={t("Take this extension back?")}
        actions={<>
          <Button onClick={() => setAsked(false)}>{t("Keep it")}</Button>
          <Button variant="danger" disabled={pending} onClick={() => change(() => endExtensionAction({ cohortId, extensionId }), () => setAsked(false))}>{t("Take it back")}</Button>
        </>}
      >
        <p>{t("{name}: what is due is then due as for everybody, and what is handed in after that counts as late.", { name })} {t("The student is told.")}</p>
        {error && <Notice tone="failed" role="alert" className="mt-3">{error.message}</Notice>}
      </Dialog>
    </>
  );
}
