import "server-only";
import { languageFrom } from "#domain/i18n/language.ts";
import { clientNetwork } from "#lib/auth/client-address.ts";
import { env } from "#lib/env.ts";
import { languageCookie } from "#lib/i18n/language-cookie.ts";
import { requestLanguage } from "#lib/i18n/server.ts";
import { knownBrowser, knownBrowserCookie, knownBrowserSeconds, markBrowser } from "./known-browser.ts";
import type { Visitor } from "./limits.ts";
import { secureCookies } from "#lib/auth/session-token.ts";

/** Who is asking, in a server action or a route handler. */
export async function currentVisitor(): Promise<Visitor> {
  const { cookies, headers } = await import("next/headers.js");
  const jar = await cookies();
  return {
    network: clientNetwork(await headers(), env().TRUSTED_PROXIES),
    browserCookie: jar.get(knownBrowserCookie)?.value,
    language: await requestLanguage(),
    chosenLanguage: languageFrom(jar.get(languageCookie)?.value) ?? undefined,
  };
}

/** Remembers that this browser has opened the account with this address. */
export async function rememberBrowser(email: string, accountId: string): Promise<void> {
  const { cookies } = await import("next/headers.js");
  const jar = await cookies();
  if (knownBrowser(jar.get(knownBrowserCookie)?.value, email)?.accountId === accountId) return;
  jar.set(knownBrowserCookie, markBrowser(email, accountId), { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies(), maxAge: knownBrowserSeconds });
}
