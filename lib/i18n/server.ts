import { cache, use } from "react";
import { languageFrom, languageOfBrowser, type Language } from "#domain/i18n/language.ts";
import { currentUser } from "../auth.ts";
import { german } from "./german.ts";
import { languageCookie } from "./language-cookie.ts";
import { speaker, type Speaker } from "./speaker.ts";

/** The language of this request: the account's, else the one chosen in this browser, else the browser's own. */
export const requestLanguage = cache(async (): Promise<Language> => {
  const { cookies, headers } = await import("next/headers.js");
  // A page that cannot know who reads it, because the database is away, still says so in some language.
  const chosen = languageFrom((await currentUser().catch(() => null))?.language) ?? languageFrom((await cookies()).get(languageCookie)?.value);
  return chosen ?? languageOfBrowser((await headers()).get("accept-language"));
});

const speakers: Record<Language, Speaker> = { en: speaker("en", {}), de: speaker("de", german) };

/** For mails, and wherever the language is known already. */
export const speakerOf = (language: Language): Speaker => speakers[language];

/** In async server components, actions and handlers: `const t = await serverT();`. */
export const serverT = async (): Promise<Speaker> => speakerOf(await requestLanguage());

/** In server components that are not async; client components get the same name from `client.tsx`. */
export const useT = (): Speaker => speakerOf(use(requestLanguage()));
