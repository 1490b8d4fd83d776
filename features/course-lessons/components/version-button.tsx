"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { useT } from "#i18n";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { useChange } from "#lib/use-change.ts";
import { takeVersionAction, withdrawLessonAction } from "../actions.ts";

/** Takes the lesson out of the course, after asking. */
export function WithdrawLessonButton({ lessonId, number, standard }: { lessonId: string; number: number; standard: boolean }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { change, error, setError, pending } = useChange({ typed: false });
  const close = () => { setAsking(false); setError(null); };
  return (
    <>
      <Button size="sm" className="max-sm:min-h-11" aria-label={t("Withdraw version {number}", { number })} onClick={() => setAsking(true)}>{t("Withdraw")}</Button>
      <AskAgain
        open={asking} onClose={close} title={t("Withdraw version {number}?", { number })} error={error} pending={pending} confirm={t("Withdraw")} keep={t("Leave it in the course")}
        onConfirm={() => change(() => withdrawLessonAction({ lessonId, number }), close)}
      >
        {standard ? t("Students read the standard lesson again. Their notes and their progress stay, and you can publish yours again.") : t("Students do not find the lesson any more. Their notes and their progress stay, and you can publish it again.")}
      </AskAgain>
    </>
  );
}

/** Puts an old version in the draft's place, after asking, and leads to the editor. */
export function TakeVersionButton({ lessonId, number, version, base }: { lessonId: string; number: number; version: number; base: string }) {
  const t = useT();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const { change, error, setError, pending } = useChange({ typed: false });
  const close = () => { setAsking(false); setError(null); };
  return (
    <>
      <Button size="sm" className="max-sm:min-h-11" aria-label={t("Take as draft: version {number}", { number })} onClick={() => setAsking(true)}>{t("Take as draft")}</Button>
      <AskAgain
        open={asking} onClose={close} title={t("Take version {number} as the draft?", { number })} error={error} pending={pending} confirm={t("Take as draft")} keep={t("Keep the draft")} harmless
        onConfirm={() => change(() => takeVersionAction({ lessonId, number, version }), () => { close(); router.push(base); })}
      >
        {t("The draft as it is now goes; download it first if you may want it again. Students notice nothing until you publish.")}
      </AskAgain>
    </>
  );
}
