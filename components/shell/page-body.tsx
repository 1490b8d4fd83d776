import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";

/** The margins and the greatest width of an ordinary page. */
export function PageBody({ children, className }: { children: ReactNode; className?: string }) {
  return <div className={cn("mx-auto w-full max-w-6xl px-5 pt-8 pb-20 sm:px-8 md:pt-12", className)}>{children}</div>;
}
