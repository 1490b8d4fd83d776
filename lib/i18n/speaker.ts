import { createElement, Fragment, type ReactNode } from "react";
import type { Language } from "#domain/i18n/language.ts";
import { formatOf, inCatalogue, translator, type Catalogue, type Translate } from "#domain/i18n/translate.ts";

type RichValue = string | number | Date | null | undefined | ReactNode | ((chunks: ReactNode) => ReactNode);

/** What components say their sentences with. */
export interface Speaker extends Translate {
  /**
   * A sentence with parts that are elements: `t.rich("You are reading <link>{title}</link>.", { title, link: (text) => <Link href="/papers">{text}</Link> })`.
   * The words between the tags are translated with the sentence, and may stand elsewhere in it.
   */
  rich(text: string, values: Readonly<Record<string, RichValue>>): ReactNode;
}

/** Says sentences, those with elements in them too; for the server and the browser alike. */
export function speaker(language: Language, catalogue: Catalogue): Speaker {
  const say = translator(language, catalogue);
  const together = (parts: unknown): ReactNode => createElement(Fragment, null, ...(Array.isArray(parts) ? parts : [parts]));
  const rich: Speaker["rich"] = (text, values) => together(formatOf(inCatalogue(catalogue, text), say.locale, true).format<ReactNode>(
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === "function" ? (chunks: ReactNode[]) => value(together(chunks)) : value])),
  ));
  return Object.assign(say.bind(null), { asIs: say.asIs, knows: say.knows, language: say.language, locale: say.locale, rich });
}
