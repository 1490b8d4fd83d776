import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import { cn } from "#lib/cn.ts";

interface TableProps {
  /** What the table shows; read aloud, and seen unless `captionHidden`. */
  caption: string;
  captionHidden?: boolean;
  /** Usually one row of `HeaderCell`. */
  head: ReactNode;
  /** Rows. */
  children: ReactNode;
  className?: string;
}

/** Hairlines, tabular figures, dense rows. Scrolls sideways by itself, by keyboard too. */
export function Table({ caption, captionHidden = false, head, children, className }: TableProps) {
  return (
    <div role="region" aria-label={caption} tabIndex={0} className={cn("overflow-x-auto", className)}>
      <table className="w-full border-collapse text-left text-sm">
        <caption className={cn(captionHidden ? "sr-only" : "pb-2 text-left text-sm text-ink-soft")}>{caption}</caption>
        <thead className="border-b border-line-strong text-ink-soft">{head}</thead>
        <tbody className="[&>tr]:border-b [&>tr]:border-line [&>tr:last-child]:border-b-0">{children}</tbody>
      </table>
    </div>
  );
}

interface Side {
  /** Numbers stand at the right, so that their digits align. */
  numeric?: boolean;
}

export function HeaderCell({ numeric, className, scope = "col", ...rest }: ThHTMLAttributes<HTMLTableCellElement> & Side) {
  return <th scope={scope} className={cn("px-3 py-2 font-medium first:pl-0 last:pr-0", numeric && "text-right", className)} {...rest} />;
}

export function Cell({ numeric, className, ...rest }: TdHTMLAttributes<HTMLTableCellElement> & Side) {
  return <td className={cn("px-3 py-2 align-top first:pl-0 last:pr-0", numeric && "text-right tabular-nums", className)} {...rest} />;
}
