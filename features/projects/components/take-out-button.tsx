"use client";

import { useState } from "react";
import { AskAgain } from "#components/ui/ask-again.tsx";
import { Button } from "#components/ui/button.tsx";
import { useT } from "#i18n";
import { useChange } from "#lib/use-change.ts";
import { takeOutOfGalleryAction } from "../actions.ts";

interface TakeOutButtonProps {
  project: string;
  studentId: string;
  /** The reader is who shows it. */
  own: boolean;
}

/** Takes a project out of the gallery, after a question: the picture is gone then. */
export function TakeOutButton({ project, studentId, own }: TakeOutButtonProps) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const { change, error, setError, pending } = useChange({ typed: false });
  const close = () => { setAsking(false); setError(null); };
  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)} className="min-h-11 sm:min-h-10">{t("Take it out of the gallery …")}</Button>
      <AskAgain
        open={asking} onClose={close} title={t("Take it out of the gallery?")} error={error} pending={pending} confirm={t("Take it out")} keep={t("Leave it there")}
        onConfirm={() => change(() => takeOutOfGalleryAction({ project, studentId }), close)}
      >
        {own ? t("Nobody sees it any more, and its picture is deleted. The project and its report stay as they are; you can show it again.") : t("Nobody sees it any more, and its picture is deleted. Tell the student why in the conversation.")}
      </AskAgain>
    </>
  );
}
