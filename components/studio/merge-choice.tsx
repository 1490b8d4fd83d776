"use client";

import { useState, type ReactNode } from "react";
import { useT } from "#i18n";
import type { Side } from "#domain/lesson-merge.ts";
import { Button } from "#components/ui/button.tsx";
import { Dialog } from "#components/ui/dialog.tsx";

export interface MergePart {
  key: string;
  name: ReactNode;
  /** Whose text stands when nobody chooses, where that is clear. */
  start: Side | "undecided";
  /** Minus lines are only in the reader's own text, plus lines only in the other. */
  difference: ReactNode;
}

interface MergeChoiceProps {
  parts: readonly MergePart[];
  /** Who else has saved. */
  name: string;
  /** What has happened: above the editor, and over the choice. */
  said: { short: string; title: string };
  /** What is to be chosen, and for what. */
  explained: string;
  /** What the parts are, for who hears them. */
  label: string;
  onResolve(choices: Readonly<Record<string, Side>>): void;
}

/** Two people wrote at once: for each part that differs, whose text stands. What only one of them changed is chosen already. */
export function MergeChoice({ parts, name, said, explained, label, onResolve }: MergeChoiceProps) {
  const t = useT();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const [open, setOpen] = useState(true);
  const choiceOf = ({ key, start }: MergePart): Side | "undecided" => chosen[key] ?? start;
  const decided = parts.flatMap((part): [string, Side][] => {
    const choice = choiceOf(part);
    return choice === "undecided" ? [] : [[part.key, choice]];
  });
  if (!open) {
    return (
      <div className="flex flex-wrap items-center gap-3 border-b border-line bg-warning-soft px-4 py-2 text-sm">
        <p>{said.short}</p>
        <Button size="sm" onClick={() => setOpen(true)}>{t("Compare and choose")}</Button>
      </div>
    );
  }
  return (
    <Dialog
      open wide onClose={() => setOpen(false)} title={said.title}
      actions={<>
        <Button onClick={() => setOpen(false)}>{t("Later")}</Button>
        <Button variant="primary" disabled={decided.length < parts.length} onClick={() => onResolve(Object.fromEntries(decided))}>{t("Save what is chosen")}</Button>
      </>}
    >
      <p className="mb-4 max-w-prose">{explained}</p>
      <div className="max-h-[55dvh] space-y-5 overflow-y-auto pr-1" tabIndex={0} role="group" aria-label={label}>
        {parts.map((part) => (
          <fieldset key={part.key}>
            <legend className="font-medium">{part.name}</legend>
            <div className="flex flex-wrap gap-x-6 py-1">
              {(["mine", "theirs"] as const).map((side) => (
                <label key={side} className="flex min-h-8 items-center gap-2">
                  <input type="radio" name={`merge-${part.key}`} className="size-4" checked={choiceOf(part) === side} onChange={() => setChosen({ ...chosen, [part.key]: side })} />
                  {side === "mine" ? t("My text") : t("The text of {name}", { name })}
                </label>
              ))}
              {choiceOf(part) === "undecided" && <span className="self-center text-warning">{t("You both changed it: choose.")}</span>}
            </div>
            {part.difference}
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}
