"use client";

import { useEffect, useRef } from "react";
import { TextArea, type TextAreaProps } from "./text-area.tsx";

interface KeptTextAreaProps extends TextAreaProps {
  /** Under which name this browser keeps what is typed; say whose it is and what for. */
  keptAs: string;
}

const nameOf = (keptAs: string) => `descent:text:${keptAs}`;

/** What this browser keeps under the name; null when there is nothing. */
export function keptText(keptAs: string): string | null {
  try {
    return localStorage.getItem(nameOf(keptAs));
  } catch {
    // Storage is closed to us: there is nothing kept.
    return null;
  }
}

/** Keeps what is typed; an emptied field keeps nothing. */
export function keepText(keptAs: string, text: string): void {
  try {
    if (text === "") localStorage.removeItem(nameOf(keptAs));
    else localStorage.setItem(nameOf(keptAs), text);
  } catch {
    // No room, or not allowed: the text is still in the page.
  }
}

/** Forgets what was kept: the server has it. */
export function forgetText(keptAs: string): void {
  try {
    localStorage.removeItem(nameOf(keptAs));
  } catch {
    // Nothing could be kept, so nothing is left behind.
  }
}

/** A text area whose text this browser keeps as it is typed, until it is forgotten: a closed tab loses nothing. */
export function KeptTextArea({ keptAs, ...rest }: KeptTextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  // After hydration: the server cannot know what this browser keeps.
  useEffect(() => {
    const kept = keptText(keptAs);
    // What is in the page already was typed before it was awake.
    if (area.current && area.current.value === area.current.defaultValue && kept !== null) area.current.value = kept;
  }, [keptAs]);

  return <TextArea ref={area} onInput={(event) => keepText(keptAs, event.currentTarget.value)} {...rest} />;
}
