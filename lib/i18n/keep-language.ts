import "server-only";
import type { Language } from "#domain/i18n/language.ts";
import { secureCookies } from "../auth/session-token.ts";
import { languageCookie } from "./language-cookie.ts";

const yearSeconds = 365 * 24 * 60 * 60;

/** Remembers the language in this browser, for the pages that one reads without an account; null forgets it. In server actions alone, where cookies can be written. */
export async function keepLanguage(language: Language | null): Promise<void> {
  const { cookies } = await import("next/headers.js");
  const jar = await cookies();
  if (language === null) jar.delete(languageCookie);
  else jar.set(languageCookie, language, { path: "/", maxAge: yearSeconds, sameSite: "lax", httpOnly: true, secure: secureCookies() });
}
