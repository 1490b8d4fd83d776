"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "#i18n";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { takeVersionAction } from "../actions.ts";

/** Makes a published arrangement the one that is worked on, after a question. */
export function TakeVersionButton({ courseId, number, baseVersion }: { courseId: string; number: number; baseVersion: number }) {
  const t = useT();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { change, error, setError, pending } = useChange();
  const close = () => { setAsking(false); setError(null); };
  return (
    <>
      <Button size="sm" className="min-h-11 md:min-h-8" onClick={() => setAsking(true)} aria-label={t("Take version {number} as the draft …", { number })}>{t("Take as the draft …")}</Button>
      <AskAgain
        open={asking} onClose={close} title={t("Take version {number} as the draft?", { number })} error={error} pending={pending} confirm={t("Take it")}
        onConfirm={() => change(() => takeVersionAction({ courseId, number, baseVersion }), () => { close(); router.push(`/teach/courses/${courseId}`); })}
      >
        {t("It takes the place of the arrangement that is being worked on. What students see stays until you publish.")}
      </AskAgain>
    </>
  );
}
