"use client";

import { KeyboardShortcuts } from "./keyboard-shortcuts.tsx";
import { Palette } from "./palette.tsx";

export type Shown = "palette" | "keys" | null;

export interface SearchDialogsProps {
  shown: Shown;
  onShow(what: Shown): void;
  judges: boolean;
  operates: boolean;
}

/** What the search's keys open: one script, loaded when it is first needed. */
export default function SearchDialogs({ shown, onShow, ...person }: SearchDialogsProps) {
  // The browser says of each that it was closed, also when the other has taken its place.
  const closed = (which: Shown) => { if (shown === which) onShow(null); };
  return (
    <>
      <Palette open={shown === "palette"} onClose={() => closed("palette")} onKeys={() => onShow("keys")} {...person} />
      <KeyboardShortcuts open={shown === "keys"} onClose={() => closed("keys")} />
    </>
  );
}
