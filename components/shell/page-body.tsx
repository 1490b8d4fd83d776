import type { ReactNode } from "react";
import { cn } from "#lib/cn.ts";

/** The margins and the greatest width of an ordinary page: "wide" for pictures and lists, "text" for lines that are read. */
export function PageBody({ children, width = "wide" }: { children: ReactNode; width?: "wide" | "text" }) {
  return <div className={cn("mx-auto w-full px-5 pt-8 pb-20 sm:px-8 md:pt-12", width === "wide" ? "max-w-[84rem]" : "max-w-4xl")}>{children}</div>;
}
