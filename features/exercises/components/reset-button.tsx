"use client";

import { useState } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

/** Goes back to the starter, after asking; undo in the editor brings the text back. */
export function ResetButton({ onReset }: { onReset(): void }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="quiet" size="sm" className="max-sm:px-2" onClick={() => setAsking(true)}>{t("Reset")}</Button>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t("Go back to the starter?")}
        actions={<>
          <Button onClick={() => setAsking(false)}>{t("Keep my code")}</Button>
          <Button variant="danger" onClick={() => { setAsking(false); onReset(); }}>{t("Replace by the starter")}</Button>
        </>}
      >
        <p>{t("Your code in the editor is replaced. It is kept in the history, and undo in the editor brings it back. What you submitted stays among your attempts.")}</p>
      </Dialog>
    </>
  );
}
