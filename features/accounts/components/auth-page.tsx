import type { ReactNode } from "react";

interface AuthPageProps {
  title: string;
  lead?: ReactNode;
  /** Ways to the other pages, below the form. */
  ways?: ReactNode;
  children: ReactNode;
}

/** One narrow column: what this is, the form, and where else to go. */
export function AuthPage({ title, lead, ways, children }: AuthPageProps) {
  return (
    <>
      <header className="mb-8">
        <h1 className="text-2xl font-semibold">{title}</h1>
        {lead && <p className="mt-2 text-ink-soft text-pretty">{lead}</p>}
      </header>
      {children}
      {ways && <div className="mt-8 space-y-2 border-t border-line pt-6 text-sm text-ink-soft">{ways}</div>}
    </>
  );
}
