import type { ReactNode } from "react";
import { useT } from "#i18n";
import { cn } from "#lib/cn.ts";
import { Icon } from "./icon.tsx";

export interface FieldFacts {
  label: ReactNode;
  /** What to write, said before the person writes it. */
  hint?: ReactNode;
  /** What is wrong and how to mend it. */
  error?: ReactNode;
  /** "(optional)" after the label; every other field is required. */
  optional?: boolean;
}

/** The class names that every control for typing shares. */
export const controlClass = (wrong: boolean): string =>
  cn(
    "block w-full rounded-md border bg-surface px-3 text-base text-ink placeholder:text-ink-soft disabled:bg-sunken disabled:text-ink-soft",
    wrong ? "border-failed" : "border-line-strong",
  );

/** The class names of every control that takes a file. */
export const fileClass = "block w-full text-sm file:mr-3 file:min-h-10 file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:text-sm file:font-medium file:text-ink";

/** The ids that tie a control to its hint and its error, for aria-describedby; undefined when there is neither. */
export const describedBy = (id: string, { hint, error }: Pick<FieldFacts, "hint" | "error">): string | undefined =>
  [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(Boolean).join(" ") || undefined;

/** Label above, hint below it, the control, then what is wrong with it. */
export function Field({ id, label, hint, error, optional, children }: FieldFacts & { id: string; children: ReactNode }) {
  const t = useT();
  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-ink-soft"> {t("(optional)")}</span>}
      </label>
      {hint && <p id={`${id}-hint`} className="text-sm text-ink-soft">{hint}</p>}
      {children}
      {error && (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-sm text-failed">
          <Icon name="cross" className="mt-0.5" />
          <span>{error}</span>
        </p>
      )}
    </div>
  );
}
