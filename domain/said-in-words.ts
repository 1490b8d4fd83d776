import type { Translate } from "./i18n/translate.ts";
import type { Said, SaidValue } from "./said.ts";

/**
 * What the grader says, in the reader's language. A verdict may come from a judge that nobody trusts, or from before its
 * sentences were kept: a template counts only where the catalogue has it, and else the English stands.
 * @param english what was made of it when it was said
 */
export function inWords(english: string, said: Said | undefined, t: Translate): string {
  if (t.language === "en") return english;
  return said === undefined ? t.asIs(english) : inKnownWords(said, t) ?? english;
}

function inKnownWords({ text, values = {} }: Said, t: Translate): string | null {
  if (!t.knows(text)) return null;
  const inside: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(values)) {
    const words = valueInWords(value, t);
    if (words === null) return null;
    inside[name] = words;
  }
  try {
    return t(text, inside);
  } catch {
    // A value is missing, or of another kind: no sentence of ours.
    return null;
  }
}

function valueInWords(value: SaidValue, t: Translate): string | number | null {
  if (typeof value === "string" || typeof value === "number") return value;
  const parts = ("text" in value ? [value] : value).map((one) => inKnownWords(one, t));
  return parts.includes(null) ? null : parts.join(" ");
}
