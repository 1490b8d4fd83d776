import { z } from "zod";
import { ExpectedError } from "./errors.ts";
import { nearest } from "./strict-keys.ts";
import { wireSchema, type Wire } from "./value.ts";

/** A call that a student wants to see on Run. */
export const ownInputSchema = z.object({
  /** Which of the exercise's functions; null for the first. */
  entry: z.string().nullable(),
  args: z.array(wireSchema),
});
export type OwnInput = z.infer<typeof ownInputSchema>;

/** The text of a student's own input cannot be read; the message says where and why. */
export class OwnInputError extends ExpectedError {
  override name = "OwnInputError";
}

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
  if (text.length > maxLength) throw new OwnInputError(`The input has ${text.length} characters; at most ${maxLength} are read.`);
  const reader = new Reader(text);
  const entry = reader.callee();
  if (entry !== null && !functions.includes(entry)) {
    const meant = nearest(entry, functions);
    throw new OwnInputError(`${entry.slice(0, 40)} is none of the functions to write${meant === null ? `: ${functions.join(", ")}.` : `; did you mean ${meant}?`}`);
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
    if (depth > maxDepth) this.fail(`Arrays may be nested ${maxDepth} deep.`);
    this.space();
    const next = this.text[this.at];
    if (next === "[") return this.items("]", depth + 1);
    if (next === "{") return this.object(depth);
    if (next === '"') return this.string();
    return this.word();
  }

  end(): void {
    this.space();
    if (this.at < this.text.length) this.fail(`Expected the end, found ${this.found()}.`);
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
      if (!this.take(",") && this.peek() !== close) this.fail(`Expected a comma or ${close}, found ${this.found()}.`);
    }
    return items;
  }

  private object(depth: number): Wire {
    const entries: [string, Wire][] = [];
    this.at += 1;
    while (!this.take("}")) {
      if (this.peek() !== '"') this.fail(`Expected a key in double quotes, found ${this.found()}.`);
      const key = this.string();
      if (!this.take(":")) this.fail(`Expected a colon after the key "${key}", found ${this.found()}.`);
      entries.push([key, this.value(depth + 1)]);
      if (!this.take(",") && this.peek() !== "}") this.fail(`Expected a comma or }, found ${this.found()}.`);
    }
    return { $: "object", v: entries };
  }

  private string(): string {
    const match = /"(?:[^"\\\n]|\\.)*"/y;
    match.lastIndex = this.at;
    const found = match.exec(this.text);
    if (found === null) this.fail("This string has no closing quote.");
    try {
      const parsed: unknown = JSON.parse(found[0]);
      this.at += found[0].length;
      return String(parsed);
    } catch {
      return this.fail("This string has an escape that JSON does not know.");
    }
  }

  private word(): Wire {
    const match = /[^\s,:[\]{}()"]+/y;
    match.lastIndex = this.at;
    const word = match.exec(this.text)?.[0];
    if (word === undefined) this.fail(`Expected a value, found ${this.found()}.`);
    const wire = wordToWire(word);
    if (wire === unreadable) this.fail(`"${word.slice(0, 40)}" is not a number${word.startsWith("'") ? " (text takes double quotes)" : `, text in double quotes or one of ${bareWords.join(", ")}`}.`);
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

  private found(): string {
    return this.at < this.text.length ? `"${this.text[this.at]}"` : "the end";
  }

  private fail(reason: string): never {
    const before = this.text.slice(0, this.at).split("\n");
    throw new OwnInputError(`Your input, line ${before.length}, column ${before[before.length - 1].length + 1}: ${reason}`);
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
