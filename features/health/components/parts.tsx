import { useId, type ReactNode } from "react";

export function Section({ title, className, children }: { title: string; className?: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={className}>
      <h2 id={id} className="mb-3 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

interface Figure {
  name: string;
  value: string;
  note?: string;
}

/** Named quantities, their digits below each other. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line text-sm">
      {figures.map(({ name, value, note }) => (
        <div key={name} className="flex items-baseline justify-between gap-4 py-2">
          <dt>{name}{note && <span className="ml-2 text-ink-soft">{note}</span>}</dt>
          <dd className="shrink-0 font-medium tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
