"use client";

import type { ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";
import { Notice } from "./notice.tsx";

interface AskAgainProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What comes of it. */
  children: ReactNode;
  /** What stood against it, once it was tried. */
  error: { code: string; message: string } | null;
  pending: boolean;
  /** On the button that does it. */
  confirm: string;
  /** On the one that does not; "Cancel" where nothing says it better. */
  keep?: string;
  /** What it does takes nothing away from anybody. */
  harmless?: boolean;
  /** The same, after a warning that can be overruled. */
  anyway?: string;
  onConfirm: () => void;
}

/** A question before something that cannot be undone with one click. A conflict is a warning where there is an "anyway". */
export function AskAgain({ open, onClose, title, children, error, pending, confirm, keep, harmless = false, anyway, onConfirm }: AskAgainProps) {
  const t = useT();
  const warned = error?.code === "ConflictError" && anyway !== undefined;
  return (
    <Dialog
      open={open} onClose={onClose} title={title}
      actions={<><Button onClick={onClose}>{keep ?? t("Cancel")}</Button><Button variant={harmless ? "primary" : "danger"} disabled={pending} onClick={onConfirm}>{warned ? anyway : confirm}</Button></>}
    >
      <p>{children}</p>
      {error && <Notice tone={warned ? "warning" : "failed"} role="alert" className="mt-4">{error.message}</Notice>}
    </Dialog>
  );
}
