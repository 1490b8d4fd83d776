"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useT } from "#i18n";
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
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();

  function takeOut() {
    start(async () => {
      const result = await takeOutOfGalleryAction({ project, studentId }).catch(() => null);
      if (!result?.ok) return setProblem(result?.error.message ?? t("The site cannot be reached. Nothing was changed; try again in a moment."));
      setAsking(false);
      setProblem(null);
      router.refresh();
    });
  }

  return (
    <>
      <Button variant="danger" onClick={() => setAsking(true)} className="min-h-11 sm:min-h-10">{t("Take it out of the gallery …")}</Button>
      <Dialog
        open={asking} onClose={() => setAsking(false)} title={t("Take it out of the gallery?")}
        actions={<><Button onClick={() => setAsking(false)}>{t("Leave it there")}</Button><Button variant="danger" disabled={pending} onClick={takeOut}>{t("Take it out")}</Button></>}
      >
        <p>{own ? t("Nobody sees it any more, and its picture is deleted. The project and its report stay as they are; you can show it again.") : t("Nobody sees it any more, and its picture is deleted. Tell the student why in the conversation.")}</p>
        {problem !== null && <p role="alert" className="mt-3 text-failed">{problem}</p>}
      </Dialog>
    </>
  );
}
