"use client";

import { useEffect, useRef } from "react";
import { useT } from "#i18n";
import { PaletteBody, type PaletteBodyProps } from "./palette-body.tsx";

/** Search and go anywhere. The browser's own dialog keeps the focus inside and gives it back to where it was. */
export function Palette({ open, ...body }: PaletteBodyProps & { open: boolean }) {
  const element = useRef<HTMLDialogElement>(null);
  const t = useT();
  const { onClose } = body;

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);

  return (
    <dialog
      ref={element} aria-label={t("Search and go")} onClose={onClose}
      onClick={(event) => { if (event.target === element.current) onClose(); }}
      className="mx-auto mt-[12dvh] mb-auto w-[min(40rem,calc(100vw-2rem))] overflow-hidden rounded-md border border-line-strong bg-surface p-0 text-ink backdrop:bg-backdrop"
    >
      {open && <PaletteBody {...body} />}
    </dialog>
  );
}
