import type { ReactNode } from "react";
import { HomeLink } from "#components/shell/home-link.tsx";
import { LanguageChoice } from "#features/preferences/components/language-choice.tsx";

/** The frame of the pages for people who are not signed in. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto flex min-h-dvh w-full max-w-sm flex-col px-5 pt-10 pb-8 sm:pt-[12dvh]">
      <header className="mb-10">
        <HomeLink />
      </header>
      <main id="content" tabIndex={-1} className="flex-1 outline-none">{children}</main>
      <footer className="mt-12"><LanguageChoice /></footer>
    </div>
  );
}
