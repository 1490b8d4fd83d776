/** The languages of the interface. English is the source: its sentences are in the code, and are the keys of the others. */
export const languages = ["en", "de"] as const;
export type Language = (typeof languages)[number];

/** Each in its own words, as one looks for it. */
export const languageNames: Record<Language, string> = { en: "English", de: "Deutsch" };

/** For dates and numbers. */
export const locales: Record<Language, string> = { en: "en-GB", de: "de-DE" };

/** A language by its code, as a cookie or a form has it; null for one that there is not. */
export const languageFrom = (value: string | null | undefined): Language | null => languages.find((language) => language === value) ?? null;

/**
 * The first of a browser's languages that there is; English when there is none.
 * @param header Accept-Language: "de-AT,de;q=0.9,en;q=0.5" (RFC 9110, 12.5.4)
 */
export function languageOfBrowser(header: string | null | undefined): Language {
  const wanted = (header ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find((found) => found !== undefined);
    return { language: languageFrom(tag.split("-")[0]), quality: quality === undefined ? 1 : Number(quality) };
  });
  const best = wanted.filter(({ language, quality }) => language && quality > 0).sort((a, b) => b.quality - a.quality)[0];
  return best?.language ?? "en";
}
