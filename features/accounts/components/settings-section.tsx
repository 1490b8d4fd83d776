import type { ReactNode } from "react";

/** One subject of the settings: what it is at the left, its form at the right; one below the other on a phone. */
export function SettingsSection({ id, title, lead, children }: { id: string; title: string; lead: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="grid gap-x-12 gap-y-5 border-t border-line py-8 md:grid-cols-[14rem_minmax(0,26rem)]">
      <header>
        <h2 id={id} className="font-semibold">{title}</h2>
        <p className="mt-1 text-sm text-ink-soft text-pretty">{lead}</p>
      </header>
      <div>{children}</div>
    </section>
  );
}
