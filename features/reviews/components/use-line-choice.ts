import { useState } from "react";
import type { LineRange } from "#domain/review-lines.ts";

/** Two lines in their order. */
export const ordered = (a: number, b: number): LineRange => ({ from: Math.min(a, b), to: Math.max(a, b) });

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity };

/**
 * Which line of a program the keyboard is at, and which lines are chosen with Shift.
 * @param focus puts the focus on a line's button
 */
export function useLineChoice(count: number, focus: (line: number) => void) {
  const [current, setCurrent] = useState(1);
  const [anchor, setAnchor] = useState<number | null>(null);

  /** Moves, or chooses; whether the key meant something. */
  function onKey(key: string, shift: boolean, line: number): boolean {
    if (key === "Escape" && anchor !== null) {
      setAnchor(null);
      return true;
    }
    const step = steps[key];
    if (step === undefined) return false;
    setAnchor(shift ? anchor ?? line : null);
    const next = Math.min(count, Math.max(1, line + step));
    setCurrent(next);
    focus(next);
    return true;
  }

  return { current, setCurrent, onKey, focus, chosen: anchor === null ? null : ordered(anchor, current), clear: () => setAnchor(null) };
}
