import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type YAMLParseError } from "yaml";
import type { z } from "zod";
import { checkData } from "./data-problems.ts";
import { problemAt, type FactProblem } from "./fact-problem.ts";
import { said, type Said } from "./said.ts";

/**
 * The facts, or what is wrong with them, each at its line.
 * @param name how messages call the text, at the beginning of a sentence
 */
export function readFacts<S extends z.ZodObject>(text: string, schema: S, name: Said): { facts: z.output<S>; problems: [] } | { facts: null; problems: FactProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) return { facts: null, problems: document.errors.map((error) => syntaxProblem(error, lines)) };
  const data = toData(document);
  if ("tooMany" in data) return { facts: null, problems: [problemAt(null, said("It has too many aliases (*name): write the values themselves."))] };
  const checked = checkData(schema, data.value, name);
  if (checked.data !== null) return { facts: checked.data, problems: [] };
  const problems = checked.problems.map(({ at, said: sentence }) => problemAt(lineOf(document, at, lines), sentence));
  // What is missing first, then as one reads.
  return { facts: null, problems: problems.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

/** The library says it in English; what one meets most is said in the author's language as a whole. */
function syntaxProblem({ code, message, pos: [at] }: YAMLParseError, lines: LineCounter): FactProblem {
  const { line, col: column } = lines.linePos(at);
  if (code === "DUPLICATE_KEY") return problemAt(line, said("This key is there already: take one of the two out."));
  if (code === "BLOCK_AS_IMPLICIT_KEY") return problemAt(line, said("A value with a colon in it needs quotes around it, from column {column} on.", { column }));
  if (code === "TAB_AS_INDENT") return problemAt(line, said("YAML is indented by blanks: put two blanks in place of the tab."));
  return problemAt(line, said('This is no YAML, at column {column}: {detail}. Each line is "key: value"; put a value with a colon or a # into quotes.', { column, detail: message.replace(/\.$/, "") }));
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
