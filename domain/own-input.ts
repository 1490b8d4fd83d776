import { z } from "zod";
import { MisreadInputError, OwnInputError } from "./own-input-error.ts";
import { nearest } from "./nearest.ts";
import type { Wire } from "./value.ts";
import { wireSchema } from "./wire-schema.ts";

/** A call that a student wants to see on Run. */
export const ownInputSchema = z.object({
  /** Which of the exercise's functions; null for the first. */
  entry: z.string().nullable(),
  args: z.array(wireSchema),
});
export type OwnInput = z.infer<typeof ownInputSchema>;

const maxLength = 100_000;
const maxDepth = 20;
const bareWords = ["true", "false", "null", "undefined", "NaN", "Infinity", "-Infinity"];

/**
 * Reads the arguments that a student types for Run: a JSON array, one item per argument, or a call such as
 * `tanh([1, 2])`. `NaN`, `Infinity`, `-Infinity`, `-0` and `undefined` may stand in it too, and a trailing
 * comma does no harm.
 * @param functions what the exercise asks for: a call must be of one of them
 * @throws {OwnInputError} with the line and what was expected there
 */
export function parseOwnInput(text: string, functions: readonly string[]): OwnInput {
  if (text.trim() === "") throw new OwnInputError("Write the arguments as an array, one item per argument: [[1, 2], 3].");
  if (text.length > maxLength) throw new OwnInputError("The input has {length} characters; at most {most} are read.", { length: text.length, most: maxLength });
  const reader = new Reader(text);
  const entry = reader.callee();
  if (entry !== null && !functions.includes(entry)) {
    const meant = nearest(entry, functions);
    const name = entry.slice(0, 40);
    throw meant === null
      ? new OwnInputError("{name} is none of the functions to write: {functions}.", { name, functions: functions.join(", ") })
      : new OwnInputError("{name} is none of the functions to write; did you mean {meant}?", { name, meant });
  }
  const args = entry === null ? reader.value(0) : reader.items(")", 0);
  reader.end();
  if (!Array.isArray(args)) throw new OwnInputError("Put the arguments into an array, one item per argument: [3] for a single number.");
  return { entry, args };
}

class Reader {
  private at = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  value(depth: number): Wire {
    if (depth > maxDepth) this.fail(new OwnInputError("Arrays may be nested {maxDepth} deep.", { maxDepth }));
    this.space();
    const next = this.text[this.at];
    if (next === "[") return this.items("]", depth + 1);
    if (next === "{") return this.object(depth);
    if (next === '"') return this.string();
    return this.word();
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) this.fail(new OwnInputError('Expected the end, found {found, select, end {the end} other {"{found}"}}.', { found: this.found() }));
  }

  /** The name before an opening parenthesis, which stays where it is; null without one. */
  callee(): string | null {
    this.space();
    const match = /([A-Za-z_$][\w$]*)\s*(?=\()/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text);
    if (found === null) return null;
    this.at += found[0].length;
    return found[1];
  }

  /** What stands between an opening bracket, which is next, and the closing one. */
  items(close: "]" | ")", depth: number): Wire[] {
    const items: Wire[] = [];
    this.at += 1;
    while (!this.take(close)) {
      items.push(this.value(depth));
      if (!this.take(",") && this.peek() !== close) this.failAtComma(close);
    }
    return items;
  }

  private object(depth: number): Wire {
    const entries: [string, Wire][] = [];
    this.at += 1;
    while (!this.take("}")) {
      if (this.peek() !== '"') this.fail(new OwnInputError('Expected a key in double quotes, found {found, select, end {the end} other {"{found}"}}.', { found: this.found() }));
      const key = this.string();
      if (!this.take(":")) this.fail(new OwnInputError('Expected a colon after the key "{key}", found {found, select, end {the end} other {"{found}"}}.', { key, found: this.found() }));
      entries.push([key, this.value(depth + 1)]);
      if (!this.take(",") && this.peek() !== "}") this.failAtComma("}");
    }
    return { $: "object", v: entries };
  }

  private string(): string {
    const match = /"(?:[^"\\\n]|\\.)*"/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text);
    if (found === null) this.fail(new OwnInputError("This string has no closing quote."));
    try {
      const parsed: unknown = JSON.parse(found[0]);
      this.at += found[0].length;
      return String(parsed);
    } catch {
      return this.fail(new OwnInputError("This string has an escape that JSON does not know."));
    }
  }

  private word(): Wire {
    const match = /[^\s,:[\]{}()"]+/y;
    match.lastIndex = this.at;
    const word = match.exec(this.text)?.[0];
    if (word === undefined) this.fail(new OwnInputError('Expected a value, found {found, select, end {the end} other {"{found}"}}.', { found: this.found() }));
    const wire = wordToWire(word);
    if (wire === unreadable) {
      this.fail(word.startsWith("'")
        ? new OwnInputError('"{word}" is not a number (text takes double quotes).', { word: word.slice(0, 40) })
        : new OwnInputError('"{word}" is not a number, text in double quotes or one of {words}.', { word: word.slice(0, 40), words: bareWords.join(", ") }));
    }
    this.at += word.length;
    return wire;
  }

  private peek(): string | undefined {
    this.space();
    return this.text[this.at];
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false;
    this.at += 1;
    return true;
  }

  private space(): void {
    while (this.at < this.text.length && /\s/.test(this.text[this.at])) this.at += 1;
  }

  /** The next character; "end" where there is none. */
  private found(): string {
    return this.text[this.at] ?? "end";
  }

  private failAtComma(close: string): never {
    this.fail(new OwnInputError('Expected a comma or {close}, found {found, select, end {the end} other {"{found}"}}.', { close, found: this.found() }));
  }

  private fail(reason: OwnInputError): never {
    const before = this.text.slice(0, this.at).split("\n");
    throw new MisreadInputError(reason, { line: before.length, column: before[before.length - 1].length + 1 });
  }
}

const unreadable = Symbol("unreadable");

function wordToWire(word: string): Wire | typeof unreadable {
  if (word === "true" || word === "false") return word === "true";
  if (word === "null") return null;
  if (word === "NaN" || word === "Infinity" || word === "-Infinity" || word === "undefined") return { $: word };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(word)) return unreadable;
  const number = Number(word);
  if (Object.is(number, -0)) return { $: "-0" };
  return Number.isFinite(number) ? number : { $: number > 0 ? "Infinity" : "-Infinity" };
}
