import Link from "next/link";
import { cn } from "#lib/cn.ts";

export interface FilterChoice {
  href: string;
  text: string;
  /** How many there are. */
  count?: number;
  current: boolean;
}

/** What narrows a list, as links: the server filters, and no script is needed. */
export function FilterLinks({ label, choices, className }: { label: string; choices: readonly FilterChoice[]; className?: string }) {
  return (
    <nav aria-label={label} className={className}>
      <ul className="-ml-2 flex flex-wrap gap-x-1">
        {choices.map(({ href, text, count, current }) => (
          <li key={href}>
            <Link
              href={href} aria-current={current ? "true" : undefined}
              className={cn("inline-flex min-h-11 items-center gap-1.5 rounded-md px-2 text-sm sm:min-h-9", current ? "font-medium text-ink underline decoration-accent decoration-2 underline-offset-8" : "text-ink-soft hover:text-ink")}
            >
              {text}{count !== undefined && <span className="text-ink-soft tabular-nums">{count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
