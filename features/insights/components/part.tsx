import { useId, type ReactNode } from "react";

/** A section of the page with what it is about in a line below its heading. */
export function Part({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mb-14">
      <h2 id={id} className="text-xl font-semibold">{title}</h2>
      {lead && <p className="mt-1 max-w-2xl text-sm text-ink-soft text-pretty">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
