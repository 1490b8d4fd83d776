"use client";

import { useActionState, useEffect, useRef } from "react";
import { emptyForm, type FormAction } from "#lib/form-state.ts";

/**
 * A form that works without JavaScript and, with it, moves the focus to the first error. `field` gives
 * a field its name, what was typed, and its error.
 */
export function useAccountForm(action: FormAction, start: Record<string, string> = {}) {
  const [state, formAction, pending] = useActionState(action, emptyForm(start));
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.round === 0) return;
    const target = form.current?.querySelector<HTMLElement>("[aria-invalid=true]") ?? form.current?.querySelector<HTMLElement>("[data-answer]");
    target?.focus();
  }, [state]);
  const field = (name: string) => ({ name, defaultValue: state.values[name] ?? start[name], error: state.error?.fields?.[name] });
  return { state, pending, field, formProps: { ref: form, action: formAction, noValidate: true, className: "space-y-5" } };
}
