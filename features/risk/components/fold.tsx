import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon.tsx";

/** Something that is there when it is asked for. */
export function Fold({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className="group mt-1">
      <summary className="inline-flex min-h-11 cursor-pointer items-center gap-2 text-sm text-ink-soft marker:content-none hover:text-ink sm:min-h-8 [&::-webkit-details-marker]:hidden">
        <Icon name="chevron-right" size={12} className="transition-transform duration-150 group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-2">{children}</div>
    </details>
  );
}
