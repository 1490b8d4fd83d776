import { IntlMessageFormat } from "intl-messageformat";
import { locales, type Language } from "./language.ts";

/** The sentences of one language, by the English ones. */
export type Catalogue = Readonly<Record<string, string>>;

export type Values = Readonly<Record<string, string | number | Date | null | undefined>>;

/**
 * Says an English sentence in the reader's language: `t("{count, plural, one {# day} other {# days}} in a row", { count })`.
 * Sentences are ICU messages (https://unicode-org.github.io/icu/userguide/format_parse/messages/).
 */
export interface Translate {
  (text: string, values?: Values): string;
  /** A sentence that is no message: braces and apostrophes in it are what they are. */
  asIs(text: string): string;
  /** Whether the language's catalogue has the sentence. */
  knows(text: string): boolean;
  readonly language: Language;
  /** For Intl's formatters: "en-GB". */
  readonly locale: string;
}

/** Marks a sentence that is said later, by `t(…)` with a variable: the catalogues are held complete by what is marked. */
export const msg = <T extends string>(text: T): T => text;

const formats = new Map<string, IntlMessageFormat>();

/** A parsed sentence; parsing takes longer than saying it. */
export function formatOf(text: string, locale: string, withTags: boolean): IntlMessageFormat {
  const key = `${locale}\n${withTags}\n${text}`;
  let format = formats.get(key);
  if (!format) formats.set(key, format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: !withTags }));
  return format;
}

/** What the catalogue has for an English sentence, or the sentence itself. */
export const inCatalogue = (catalogue: Catalogue, text: string): string => Object.hasOwn(catalogue, text) ? catalogue[text] ?? text : text;

/** Says the English sentences of the code in a language; what the catalogue lacks stays English. */
export function translator(language: Language, catalogue: Catalogue): Translate {
  const locale = locales[language];
  const say = (text: string, values?: Values): string => {
    const said = inCatalogue(catalogue, text);
    if (!values && !/[{']/.test(said)) return said;
    return String(formatOf(said, locale, false).format({ ...values }));
  };
  return Object.assign(say, { asIs: (text: string) => inCatalogue(catalogue, text), knows: (text: string) => Object.hasOwn(catalogue, text), language, locale });
}

/** The English sentence itself: for the log, for the command line, and where nobody's language is known. */
export const inEnglish: Translate = translator("en", {});
