import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document } from "yaml";
import type { z } from "zod";
import { nearest } from "./nearest.ts";

/** Something that is wrong with facts in YAML, where it is. For authors, in English. */
export interface FactProblem {
  /** From 1; null where it is of the text as a whole. */
  line: number | null;
  message: string;
}

/** Names that are longer are no slips of the pen. */
const maxMeant = 100;

/**
 * The facts, or what is wrong with them, each at its line.
 * @param name how messages call the text
 */
export function readFacts<S extends z.ZodObject>(text: string, schema: S, name: string): { facts: z.output<S>; problems: [] } | { facts: null; problems: FactProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return { facts: null, problems: document.errors.map(({ message, pos: [at] }) => ({ line: lines.linePos(at).line, message: `${message.replace(/\.$/, "")}. Each line is "key: value"; put a value with a colon or a # into quotes.` })) };
  }
  const data = toData(document);
  if ("tooMany" in data) return { facts: null, problems: [{ line: null, message: "It has too many aliases (*name): write the values themselves." }] };
  const parsed = schema.safeParse(data.value);
  if (parsed.success) return { facts: parsed.data, problems: [] };
  const known = Object.keys(schema.shape);
  return { facts: null, problems: parsed.error.issues.flatMap((issue): FactProblem[] => {
    const at = issue.path.map((step) => typeof step === "symbol" ? String(step) : step);
    if (issue.code === "unrecognized_keys") {
      return issue.keys.map((key) => {
        const meant = at.length === 0 && key.length <= maxMeant ? nearest(key, known) : null;
        return { line: lineOf(document, [...at, key], lines), message: `Unknown key "${key}"${meant === null ? "" : `; did you mean "${meant}"?`}` };
      });
    }
    const line = lineOf(document, at, lines);
    const missing = at.length === 1 && line === null;
    return [{ line, message: missing ? `"${at[0]}" is missing: add a line "${at[0]}: …".` : `${at.join(".") || name}: ${issue.message}` }];
  }) };
}

/** Aliases can multiply a few lines into gigabytes: the library gives up first. */
function toData(document: Document): { value: unknown } | { tooMany: true } {
  try {
    return { value: document.toJS() };
  } catch {
    return { tooMany: true };
  }
}

/** Where a key stands; null when it is not there. */
function lineOf(document: Document, keys: readonly (string | number)[], lines: LineCounter): number | null {
  let node: unknown = document.contents;
  let offset: number | null = null;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined || !isScalar(pair.key)) return offset === null ? null : lines.linePos(offset).line;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === "number") {
      const item: unknown = node.items[key];
      if (isScalar(item)) offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return offset === null ? null : lines.linePos(offset).line;
}
