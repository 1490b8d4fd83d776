"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "#i18n";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { takeVersionAction } from "../actions.ts";

interface TakeVersionButtonProps {
  challengeId: string;
  number: number;
  /** Of the draft that is seen, and goes. */
  version: number;
}

/** Puts a published version in the draft's place, after asking, and leads to the editor. */
export function TakeVersionButton({ challengeId, number, version }: TakeVersionButtonProps) {
  const t = useT();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { change, error, setError, pending } = useChange();
  const close = () => {
    setAsking(false);
    setError(null);
  };
  return (
    <>
      <Button size="sm" className="max-sm:min-h-11" aria-label={t("Take as draft: version {number}", { number })} onClick={() => setAsking(true)}>{t("Take as draft")}</Button>
      <AskAgain
        open={asking} onClose={close} title={t("Take version {number} as the draft?", { number })} error={error} pending={pending} confirm={t("Take as draft")} keep={t("Keep the draft")}
        onConfirm={() => change(() => takeVersionAction({ challengeId, number, version }), () => { close(); router.push(`/teach/challenges/${challengeId}`); })}
      >
        {t("The draft as it is now goes; download it first if you may want it again. Students notice nothing until you publish.")}
      </AskAgain>
    </>
  );
}
