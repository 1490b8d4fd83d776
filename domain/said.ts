/**
 * What the grader says, before it is said in a language: the English sentence as a template, and what fills it.
 * From it the English of a verdict is made here, and a reader's own language where they read it (said-in-words.ts).
 *
 * The judge runs in isolates too, where no package exists: this file imports nothing. What it knows of ICU messages is
 * what those sentences need; a test holds it to say each of them as `intl-messageformat` does.
 */
export type Said = { text: string; values?: Record<string, SaidValue> };

/** Of an array each is a sentence. */
export type SaidValue = string | number | Said | readonly Said[];

/** Marks a template for the catalogues, and fills it. */
export const said = (text: string, values?: Record<string, SaidValue>): Said => (values === undefined ? { text } : { text, values });

const words = said("{words}").text;
const sentences = said("{sentences}").text;

/** What is the same in every language, or is somebody's own text: a number, a name, an author's hint. */
export const asWritten = (text: string): Said => ({ text: words, values: { words: text } });

/** Sentence after sentence; null is none. */
export function together(...parts: readonly (Said | null)[]): Said {
  const all = parts.flatMap((part) => (part === null ? [] : sentencesOf(part)));
  return all.length === 1 ? all[0] : { text: sentences, values: { sentences: all } };
}

/** "a, b, c": the comma stands with what is before it. */
export const listed = (items: readonly Said[]): Said =>
  together(...items.map((item, i) => (i < items.length - 1 ? said("{item},", { item }) : item)));

const isList = (value: SaidValue | undefined): value is readonly Said[] => Array.isArray(value);

function sentencesOf(one: Said): readonly Said[] {
  const inside = one.values?.sentences;
  return one.text === sentences && isList(inside) ? inside : [one];
}

/** What was put together, without one of its sentences. */
export const without = (whole: Said, sentence: Said): Said => together(...sentencesOf(whole).filter(({ text }) => text !== sentence.text));

/** Of a kept Said: how deep it goes, how many values each part has, how many sentences, how long. */
const most = { depth: 12, values: 12, sentences: 24, template: 500, text: 6000 };

/** Whether it is one, and no larger than the grader's own are: verdicts also come from judges that nobody trusts. */
export function isSaid(value: unknown, depth = 1): value is Said {
  if (depth > most.depth || typeof value !== "object" || value === null) return false;
  if (!("text" in value) || typeof value.text !== "string" || value.text.length > most.template) return false;
  if (Object.keys(value).some((key) => key !== "text" && key !== "values")) return false;
  if (!("values" in value)) return true;
  if (typeof value.values !== "object" || value.values === null || Array.isArray(value.values)) return false;
  const entries: [string, unknown][] = Object.entries(value.values);
  return entries.length <= most.values && entries.every(([name, inside]) => /^[a-z]\w{0,39}$/i.test(name) && isValue(inside, depth));
}

function isValue(value: unknown, depth: number): boolean {
  if (typeof value === "string") return value.length <= most.text;
  // Others than these do not survive JSON.
  if (typeof value === "number") return Number.isFinite(value);
  if (Array.isArray(value)) return value.length <= most.sentences && value.every((one) => isSaid(one, depth + 1));
  return isSaid(value, depth + 1);
}

/** What a verdict keeps beside the English: nothing where it would say no more, or is too large. */
export const kept = (one: Said | null): Said | undefined => (one === null || one.text === words || !isSaid(one) ? undefined : one);

/**
 * The English: for what is stored, for the command line and for programs.
 * @throws {SyntaxError} when a template is no such message, or lacks a value
 */
export const inEnglishOf = ({ text, values = {} }: Said): string => fill(messageOf(text), values, text);

type Part = string | { name: string; options: ReadonlyMap<string, readonly Part[]> | null; counts: boolean };

const messages = new Map<string, readonly Part[]>();
/** Templates also come from judges that nobody trusts. */
const mostMessages = 5000;

function messageOf(text: string): readonly Part[] {
  let message = messages.get(text);
  if (messages.size >= mostMessages) messages.clear();
  if (!message) messages.set(text, message = parse(text));
  return message;
}

function fill(parts: readonly Part[], values: Record<string, SaidValue>, text: string): string {
  return parts.map((part) => {
    if (typeof part === "string") return part;
    const value = Object.hasOwn(values, part.name) ? values[part.name] : undefined;
    if (value === undefined) throw new SyntaxError(`no ${part.name} for "${text}"`);
    if (part.options === null) return inEnglishOfValue(value);
    if (typeof value === "object" || part.counts && typeof value !== "number") throw new SyntaxError(`${part.name} of "${text}" chooses between words by something else`);
    const chosen = part.counts ? part.options.get(`=${value}`) ?? part.options.get(value === 1 ? "one" : "other") : part.options.get(String(value));
    return fill(chosen ?? part.options.get("other") ?? [], values, text);
  }).join("");
}

function inEnglishOfValue(value: SaidValue): string {
  if (isList(value)) return value.map(inEnglishOf).join(" ");
  return typeof value === "object" ? inEnglishOf(value) : String(value);
}

/** The part of ICU's grammar that the grader's sentences use: `{name}`, plurals and selects. `#` is none of it: it would group digits. */
function parse(text: string): readonly Part[] {
  let at = 0;
  const wrong = (): SyntaxError => new SyntaxError(`not a message of the grader: "${text}", at ${at}`);
  const take = (pattern: RegExp): string => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) throw wrong();
    at = pattern.lastIndex;
    return found[1] ?? "";
  };
  const parts = (nested: boolean): Part[] => {
    const found: Part[] = [];
    while (at < text.length && text[at] !== "}") found.push(text[at] === "{" ? hole() : take(nested ? /([^{}#']+)/y : /([^{}']+|'(?![{}<>']))/y));
    return found;
  };
  const hole = (): Part => {
    const name = take(/\{(\w+)\s*/y);
    if (text[at] === "}") {
      at++;
      return { name, options: null, counts: false };
    }
    const kind = take(/,\s*(plural|select)\s*,\s*/y);
    const options = new Map<string, Part[]>();
    while (text[at] !== "}") {
      const key = take(kind === "plural" ? /(=\d+|one|other)\s*\{/y : /(\w+)\s*\{/y);
      options.set(key, parts(true));
      take(/(\})\s*/y);
    }
    at++;
    if (!options.has("other")) throw wrong();
    return { name, options, counts: kind === "plural" };
  };
  const whole = parts(false);
  if (at < text.length) throw wrong();
  return whole;
}
