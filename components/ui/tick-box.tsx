import type { InputHTMLAttributes, ReactNode } from "react";

interface TickBoxProps extends InputHTMLAttributes<HTMLInputElement> {
  label: ReactNode;
  hint?: ReactNode;
}

/** A box to tick, what it means beside it. */
export function TickBox({ label, hint, ...rest }: TickBoxProps) {
  return (
    <label className="flex min-h-6 cursor-pointer items-start gap-2.5 text-sm">
      <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-(--accent)" {...rest} />
      <span>
        <span className="font-medium">{label}</span>
        {hint && <span className="block text-ink-soft">{hint}</span>}
      </span>
    </label>
  );
}
