"use client";

import { useEffect, useId, useRef, type FormEvent } from "react";
import { useT } from "#i18n";
import { Button } from "#components/ui/button.tsx";
import { controlClass } from "#components/ui/field.tsx";
import { cn } from "#lib/cn.ts";

interface MinutesFormProps {
  /** Says what the number is for. */
  label: string;
  submit: string;
  most: number;
  least?: number;
  pending: boolean;
  problem: string | null;
  onMinutes: (typed: string) => void;
  onCancel: () => void;
}

/** One number of minutes. */
export function MinutesForm({ label, submit, most, least = 1, pending, problem, onMinutes, onCancel }: MinutesFormProps) {
  const t = useT();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  // It was asked for by a button: the next thing to do is to type.
  useEffect(() => input.current?.focus(), []);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!pending) onMinutes(input.current?.value ?? "");
  }

  return (
    <form onSubmit={send} noValidate onKeyDown={(event) => { if (event.key === "Escape") onCancel(); }}>
      <div className="flex flex-wrap items-center gap-2">
        <label htmlFor={id} className="text-sm">{label}</label>
        <input
          ref={input} id={id} type="number" inputMode="numeric" min={least} max={most} step={1} required
          aria-invalid={problem ? true : undefined} aria-describedby={problem ? `${id}-problem` : undefined}
          className={cn(controlClass(problem !== null), "min-h-10 w-24! tabular-nums")}
        />
        <Button type="submit" variant="primary" disabled={pending}>{submit}</Button>
        <Button variant="quiet" onClick={onCancel}>{t("Cancel")}</Button>
      </div>
      {problem && <p id={`${id}-problem`} role="alert" className="mt-1.5 text-sm text-failed">{problem}</p>}
    </form>
  );
}
