"use client";

import { useRouter } from "next/navigation";
import { useT } from "#i18n";
import type { PostKind } from "#domain/discussion.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";
import { useChange } from "#lib/use-change.ts";
import { removeAction } from "../actions.ts";

interface DeleteDialogProps {
  open: boolean;
  post: PostKind;
  id: string;
  onClose(): void;
}

/** Asks once more before one's own question or answer goes for good. */
export function DeleteDialog({ open, post, id, onClose }: DeleteDialogProps) {
  const t = useT();
  const router = useRouter();
  const { change, error, pending } = useChange();

  const remove = () => change(() => removeAction({ post, id }), () => {
    onClose();
    if (post === "question") router.replace("/discussion");
  });

  return (
    <Dialog
      open={open} onClose={onClose} title={post === "question" ? t("Delete your question?") : t("Delete your answer?")}
      actions={(
        <>
          <Button onClick={onClose}>{t("Keep it")}</Button>
          <Button variant="danger" disabled={pending} onClick={remove}>{t("Delete")}</Button>
        </>
      )}
    >
      <p>{t("It goes at once and for good.")}</p>
      {error && <p role="alert" className="mt-2 text-failed">{error.message}</p>}
    </Dialog>
  );
}
