"use client";

import { useId, type ReactNode } from "react";
import { useT } from "#i18n";
import { cn } from "#lib/cn.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import { useModal } from "./use-modal.ts";

interface DialogProps {
  open: boolean;
  /** Esc, the cross and a click beside the dialog. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** The buttons, the one that does what the title says last. */
  actions?: ReactNode;
  /** Room for code. */
  wide?: boolean;
}

/** A modal question. The browser's own dialog element keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, children, actions, wide = false }: DialogProps) {
  const t = useT();
  const titleId = useId();
  const modal = useModal(open, onClose);

  return (
    <dialog
      aria-labelledby={titleId}
      {...modal}
      className={cn("m-auto rounded-md border border-line-strong bg-surface p-0 text-ink backdrop:bg-backdrop", wide ? "w-[min(56rem,calc(100vw-2rem))]" : "w-[min(32rem,calc(100vw-2rem))]")}
    >
      <div className="p-6">
        <div className="mb-3 flex items-start justify-between gap-4">
          <h2 id={titleId} className="text-lg font-semibold">{title}</h2>
          <Button variant="quiet" size="sm" className="-mt-1 -mr-2 px-2" onClick={onClose} aria-label={t("Close")}>
            <Icon name="cross" />
          </Button>
        </div>
        <div className="text-sm">{children}</div>
        {actions && <div className="mt-6 flex flex-wrap justify-end gap-2">{actions}</div>}
      </div>
    </dialog>
  );
}
