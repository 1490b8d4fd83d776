"use client";

import { useId, useState, useSyncExternalStore } from "react";
import { useT } from "#i18n";
import { controlClass, describedBy, Field } from "#components/ui/field.tsx";
import { cn } from "#lib/cn.ts";

interface PasswordFieldProps {
  name: string;
  label: string;
  autoComplete: "current-password" | "new-password";
  hint?: string;
  error?: string;
}

const never = () => () => undefined;

/** A password that can be shown while it is typed. Without JavaScript there is no button that would do nothing. */
export function PasswordField({ name, label, autoComplete, hint, error }: PasswordFieldProps) {
  const t = useT();
  const id = useId();
  const [shown, setShown] = useState(false);
  const scripted = useSyncExternalStore(never, () => true, () => false);
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      <div className="relative">
        <input
          id={id} name={name} type={shown ? "text" : "password"} autoComplete={autoComplete} required
          autoCapitalize="none" autoCorrect="off" spellCheck={false}
          aria-invalid={error ? true : undefined} aria-describedby={describedBy(id, { hint, error })}
          className={cn(controlClass(Boolean(error)), "min-h-10 py-2 pr-18")}
        />
        {scripted && (
          <button
            type="button" aria-controls={id} aria-label={shown ? t("Hide “{label}”", { label }) : t("Show “{label}”", { label })}
            onClick={() => setShown(!shown)}
            className="absolute inset-y-1 right-1 min-w-14 rounded-sm px-2 text-sm text-ink-soft hover:bg-sunken hover:text-ink"
          >
            {shown ? t("Hide") : t("Show")}
          </button>
        )}
      </div>
    </Field>
  );
}
