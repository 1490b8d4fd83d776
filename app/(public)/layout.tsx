import type { ReactNode } from "react";
import { HomeLink } from "#components/shell/home-link.tsx";
import { LanguageChoice } from "#features/preferences/components/language-choice.tsx";

/** The frame of what everybody may read, signed in or not. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-3xl flex-col px-5 pt-8 pb-8 sm:px-8 sm:pt-12">
      <header className="mb-12 print:mb-6">
        <HomeLink />
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">{children}</main>
      <footer className="mt-12 print:hidden"><LanguageChoice /></footer>
    </div>
  );
}
