"use client";

import { useEffect, useLayoutEffect, useRef, type ComponentProps } from "react";

/**
 * What a modal <dialog> needs. The browser's own element keeps the focus inside and gives it back.
 * @param onClose on Esc and on a click beside the dialog
 */
export function useModal(open: boolean, onClose: () => void): Pick<ComponentProps<"dialog">, "ref" | "onClose" | "onPointerDown" | "onClick"> {
  const element = useRef<HTMLDialogElement>(null);
  /** Text that is selected from inside outwards is no click beside it. */
  const pressedBeside = useRef(false);

  useEffect(() => {
    const dialog = element.current;
    if (!dialog) return;
    if (open && !dialog.open) {
      dialog.showModal();
      dialog.querySelector<HTMLElement>("[data-autofocus]")?.focus();
    }
    if (!open && dialog.open) dialog.close();
  }, [open]);

  // Taken away while it is open, it is closed first: an element that only goes does not give the focus back.
  useLayoutEffect(() => {
    const dialog = element.current;
    return () => dialog?.close();
  }, []);

  return {
    ref: element,
    // One that is open again was never meant to be closed.
    onClose: () => { if (element.current?.open !== true) onClose(); },
    onPointerDown: (event) => { pressedBeside.current = event.target === element.current; },
    onClick: (event) => { if (event.target === element.current && pressedBeside.current) onClose(); },
  };
}
