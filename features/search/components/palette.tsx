"use client";

import { useT } from "#i18n";
import { useModal } from "#components/ui/use-modal.ts";
import { PaletteBody, type PaletteBodyProps } from "./palette-body.tsx";

/** Search and go anywhere. The browser's own dialog keeps the focus inside and gives it back to where it was. */
export function Palette({ open, ...body }: PaletteBodyProps & { open: boolean }) {
  const t = useT();
  const modal = useModal(open, body.onClose);
  return (
    <dialog
      {...modal} aria-label={t("Search and go")}
      className="mx-auto mt-[12dvh] mb-auto w-[min(40rem,calc(100vw-2rem))] overflow-hidden rounded-md border border-line-strong bg-surface p-0 text-ink backdrop:bg-backdrop"
    >
      {open && <PaletteBody {...body} />}
    </dialog>
  );
}
