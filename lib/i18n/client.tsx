"use client";

import { createContext, use, useContext, useMemo, type ReactNode } from "react";
import type { Language } from "#domain/i18n/language.ts";
import type { Catalogue } from "#domain/i18n/translate.ts";
import { speaker, type Speaker } from "./speaker.ts";

const SpeakerContext = createContext<Speaker>(speaker("en", {}));

const english = Promise.resolve<Catalogue>({});
let fetched: Promise<Catalogue> | null = null;

/** English needs no catalogue: nobody loads one who does not read it. */
const catalogueOf = (language: Language): Promise<Catalogue> =>
  language === "en" ? english : fetched ??= import("./german.ts").then(({ german }) => german);

/** Gives the components below their language. */
export function LanguageProvider({ language, children }: { language: Language; children: ReactNode }) {
  const catalogue = use(catalogueOf(language));
  const value = useMemo(() => speaker(language, catalogue), [language, catalogue]);
  return <SpeakerContext value={value}>{children}</SpeakerContext>;
}

/** The reader's language, in client components; server components get the same name from `server.ts`. */
export const useT = (): Speaker => useContext(SpeakerContext);
