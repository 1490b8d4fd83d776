import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { themeCookie, themeFrom } from "#components/shell/theme.ts";
import { currentUser } from "#lib/auth.ts";
import { LanguageProvider } from "#lib/i18n/client.tsx";
import { serverT } from "#lib/i18n/server.ts";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const t = await serverT();
  return {
    title: { default: "Descent", template: "%s · Descent" },
    description: t("Twelve months of deep learning, from the mathematics to production, with code that is graded in milliseconds."),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#fbfaf7" },
    { media: "(prefers-color-scheme: dark)", color: "#141618" },
  ],
};

/**
 * The document. The theme is in a cookie, so that the first byte already has it: no script, no flash.
 * Without a choice the style sheet follows the system. Each page's main element has the id "content".
 */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [jar, t, user] = await Promise.all([cookies(), serverT(), currentUser().catch(() => null)]);
  const theme = themeFrom(jar.get(themeCookie)?.value);
  return (
    <html lang={t.language} data-theme={theme === "system" ? undefined : theme} data-motion={user?.reducedMotion ? "reduced" : undefined}>
      <body>
        <a
          href="#content"
          className="sr-only rounded-md bg-accent px-4 py-2 text-sm font-medium text-accent-ink focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:px-4 focus:py-2"
        >
          {t("Skip to the content")}
        </a>
        <LanguageProvider language={t.language}>{children}</LanguageProvider>
      </body>
    </html>
  );
}
