"use client";

import { useState, type ReactNode } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";

export interface HintItem {
  number: number;
  title: string;
  body: ReactNode;
  opened: boolean;
}

interface HintListProps {
  hints: readonly HintItem[];
  /** Remembers that the hint was opened. */
  onOpen(number: number): Promise<unknown>;
}

/** Hints one by one: the next can be opened when the one before it was read. */
export function HintList({ hints, onOpen }: HintListProps) {
  const t = useT();
  const [opened, setOpened] = useState(() => new Set(hints.filter((hint) => hint.opened).map((hint) => hint.number)));
  const next = hints.find((hint) => !opened.has(hint.number));

  function open(number: number) {
    setOpened(new Set(opened).add(number));
    // Reading on does not wait for the server; one that is not remembered can be opened again.
    void onOpen(number).catch(() => undefined);
  }

  return (
    <div className="space-y-6">
      <p className="text-sm text-ink-soft">{t("Each hint goes with the task of the same number. Opening one costs no points.")}</p>
      {hints.filter((hint) => opened.has(hint.number)).map((hint) => (
        <section key={hint.number} aria-label={t("Hint {number}", { number: hint.number })}>
          <h3 className="mb-1 font-medium">{hint.number}. {hint.title}</h3>
          <div className="prose-hint">{hint.body}</div>
        </section>
      ))}
      {next
        ? <Button onClick={() => open(next.number)}>{t("Open hint {number}: {title}", { number: next.number, title: next.title })}</Button>
        : <p className="text-sm text-ink-soft">{t("These are all the hints.")}</p>}
    </div>
  );
}
