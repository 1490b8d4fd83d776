import { useId, useState, type ReactNode } from "react";
import { Button } from "#components/ui/button.tsx";
import { cn } from "#lib/cn.ts";

/** A button that keeps the focus when the last step has been taken: it says that it is disabled, and does nothing. */
export function StepButton({ onClick, disabled = false, strong = false, children }: {
  onClick: () => void; disabled?: boolean; strong?: boolean; children: ReactNode;
}) {
  return (
    <Button variant={strong ? "primary" : "secondary"} size="sm" aria-disabled={disabled} onClick={disabled ? undefined : onClick}>
      {children}
    </Button>
  );
}

/**
 * A number that can be typed. What is typed stays on screen until the field is left, and counts
 * from the moment it is a number within the bounds.
 */
export function NumberField({ label, name, value, min, max, step, onChange }: {
  /** Shown beside the field; without it `name` is read out only. */
  label?: ReactNode; name: string; value: number; min: number; max: number; step: number; onChange: (value: number) => void;
}) {
  const [draft, setDraft] = useState<string | null>(null);
  const invalid = draft !== null && parse(draft, min, max) === null;
  return (
    <label className="flex min-w-0 items-center gap-1.5">
      {label === undefined ? null : <span aria-hidden="true" className="shrink-0 text-(--ink-soft)">{label}</span>}
      <input
        type="number" inputMode="decimal" aria-label={name} aria-invalid={invalid}
        title={invalid ? `Write a number from ${min} to ${max}.` : undefined}
        min={min} max={max} step={step} value={draft ?? String(value)}
        onChange={(event) => {
          setDraft(event.target.value);
          const number = parse(event.target.value, min, max);
          if (number !== null) onChange(number);
        }}
        onBlur={() => setDraft(null)}
        className={cn(
          "h-8 w-full min-w-0 rounded-sm border bg-(--surface) px-1 text-right font-mono text-xs text-(--ink) [appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none",
          invalid ? "border-(--failed)" : "border-(--line-strong)",
        )}
      />
    </label>
  );
}

function parse(text: string, min: number, max: number): number | null {
  const number = text.trim() === "" ? Number.NaN : Number(text);
  return number >= min && number <= max ? number : null;
}

/** A whole number or a measure set by sliding, with its present value in words or digits beside its name. */
export function Slider({ label, value, display, min, max, step = 1, onChange }: {
  label: string; value: number; display: string; min: number; max: number; step?: number; onChange: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex justify-between gap-2">
        <label htmlFor={id} className="text-(--ink-soft)">{label}</label>
        <output htmlFor={id} className="font-semibold">{display}</output>
      </div>
      <input
        id={id} type="range" min={min} max={max} step={step} value={value} aria-valuetext={display}
        onChange={(event) => onChange(event.target.valueAsNumber)}
        className="h-6 w-full min-w-0 cursor-pointer rounded-sm accent-(--accent)"
      />
    </div>
  );
}

export function Checkbox({ label, checked, onChange }: { label: ReactNode; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="flex min-h-8 w-fit cursor-pointer items-center gap-2">
      <input
        type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)}
        className="size-4 accent-(--accent)"
      />
      <span>{label}</span>
    </label>
  );
}

/** One of a few, all in sight: native radio buttons, so that the arrow keys go from one to the next. */
export function Choice<T extends string>({ legend, options, value, onChange }: {
  legend: string; options: readonly { value: T; label: ReactNode }[]; value: T; onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1.5 border-0 p-0">
      <legend className="sr-only">{legend}</legend>
      <span aria-hidden="true" className="text-(--ink-soft)">{legend}</span>
      <div className="flex min-w-0 flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-8 cursor-pointer items-center rounded-md border border-(--line-strong) bg-(--surface) px-2.5 text-(--ink) hover:border-(--accent) has-checked:border-(--accent) has-checked:bg-(--accent-soft) has-checked:font-semibold has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-(--accent)"
          >
            <input type="radio" name={name} className="sr-only" checked={option.value === value} onChange={() => onChange(option.value)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
