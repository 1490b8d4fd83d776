"use client";

import { HintList, type HintItem } from "#features/exercises/components/hint-list.tsx";

const notRemembered = async () => undefined;

/** The student's hints for who writes them: that one was opened is nobody's business. */
export function TryHints({ hints }: { hints: readonly HintItem[] }) {
  return <HintList hints={hints} onOpen={notRemembered} />;
}
