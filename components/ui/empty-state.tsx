import type { ReactNode } from "react";

interface EmptyStateProps {
  title: ReactNode;
  /** What will be here. */
  children: ReactNode;
  /** The one thing to do. */
  action?: ReactNode;
}

/** Stands where a list is empty: says what will be there, and the one thing to do. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rounded-md border border-dashed border-line-strong px-6 py-8">
      <p className="text-base font-medium">{title}</p>
      <div className="mt-1 max-w-prose text-sm text-ink-soft">{children}</div>
      {action && <div className="mt-4">{action}</div>}
    </div>
  );
}
