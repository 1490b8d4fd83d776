import Link from "next/link";
import type { ReactNode } from "react";
import { Mark } from "#components/shell/mark.tsx";

/** The frame of what everybody may read, signed in or not. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-3xl flex-col px-5 pt-8 pb-16 sm:px-8 sm:pt-12">
      <header className="mb-12 print:mb-6">
        <Link href="/" className="inline-flex items-center gap-2.5 rounded-sm text-lg font-semibold text-ink no-underline">
          <span className="text-accent"><Mark size={24} /></span>
          Descent
        </Link>
      </header>
      <main id="content" tabIndex={-1} className="outline-none">{children}</main>
    </div>
  );
}
