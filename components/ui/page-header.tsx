import type { ReactNode } from "react";

interface PageHeaderProps {
  title: ReactNode;
  /** Where the page belongs, above the title. */
  eyebrow?: ReactNode;
  /** One or two sentences. */
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The page's one h1. */
export function PageHeader({ title, eyebrow, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 max-w-2xl">
        {eyebrow && <p className="mb-1 text-sm text-ink-soft">{eyebrow}</p>}
        <h1 className="text-2xl font-semibold">{title}</h1>
        {lead && <p className="mt-2 text-base text-ink-soft text-pretty">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </header>
  );
}
