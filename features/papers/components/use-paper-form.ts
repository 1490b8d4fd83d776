"use client";

import { useState, useTransition, type FormEvent } from "react";
import { useT } from "#i18n";
import type { ActionError, ActionResult } from "#lib/action.ts";

/** Sends a form to its action. What fails stays in the fields, and the first that is wrong gets the focus. */
export function usePaperForm<T>(send: (form: FormData) => Promise<ActionResult<T>>, onDone: () => void) {
  const t = useT();
  const [error, setError] = useState<ActionError | null>(null);
  const [pending, start] = useTransition();

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    start(async () => {
      const result = await send(new FormData(form)).catch(() => null);
      if (result?.ok) {
        setError(null);
        onDone();
        return;
      }
      setError(result?.error ?? { code: "Offline", message: t("The site cannot be reached. What you typed is still here; try again in a moment.") });
      requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
    });
  }
  return { error, pending, onSubmit };
}
