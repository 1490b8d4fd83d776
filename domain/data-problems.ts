import { z } from "zod";
import { expectationOf, keysOf, schemaAt } from "./data-expectations.ts";
import { nearest } from "./nearest.ts";
import { asWritten, said, together, type Said } from "./said.ts";

/** Something that is wrong with data that a person wrote. */
export interface DataProblem {
  /** Keys and places in lists, from the outside. */
  at: readonly (string | number)[];
  said: Said;
}

type Issue = z.core.$ZodIssue;

/** What Zod would say of its own: its sentences are made here instead, and said in the author's language. */
const ofZod = "?";
/** Names that are longer are no slips of the pen. */
const maxMeant = 100;
/** A list of what is known stays short enough to be read. */
const mostKnown = 24;

/**
 * The data as the schema has it, or each thing that is wrong with it, in words that say what to do.
 * @param whole how the words call the data as a whole: at the beginning of a sentence
 */
export function checkData<S extends z.ZodType>(schema: S, data: unknown, whole: Said): { data: z.output<S>; problems: [] } | { data: null; problems: DataProblem[] } {
  const parsed = schema.safeParse(data, { error: () => ofZod, reportInput: true });
  return parsed.success ? { data: parsed.data, problems: [] } : { data: null, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, [], schema, whole)) };
}

function problemsOf(issue: Issue, above: readonly (string | number)[], schema: z.ZodType, whole: Said): DataProblem[] {
  const at = [...above, ...issue.path.map((step) => (typeof step === "symbol" ? String(step) : step))];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({ at: [...at, key], said: unknownKey([...at, key], key, schemaAt(schema, at)) }));
  const branch = issue.code === "invalid_union" ? branchMeant(issue.errors) : null;
  if (branch !== null) return branch.flatMap((inner) => problemsOf(inner, at, schema, whole));
  return [{ at, said: sentenceOf(issue, at, schemaAt(schema, at), at.length === 0 ? whole : placeOf(at)) }];
}

/** Of several forms the one that was begun: all others are of another kind altogether. */
function branchMeant(branches: readonly (readonly Issue[])[]): readonly Issue[] | null {
  const begun = branches.filter((issues) => !issues.some(({ code, path }) => code === "invalid_type" && path.length === 0));
  return begun.length === 1 ? begun[0] : null;
}

function sentenceOf(issue: Issue, at: readonly (string | number)[], schema: unknown, place: Said): Said {
  const key = at.at(-1);
  if (issue.input === undefined && typeof key === "string" && issue.code !== "custom") return said('{place} is missing: add a line "{key}: …".', { place, key });
  const own = ownWords(issue);
  if (own !== null) return said("{place}: {problem}", { place, problem: own });
  const what = expectationOf(schema);
  if (what === null) return said("{place} has a value that does not fit here.", { place });
  return together(said("{place} must be {what}.", { place, what }), remark(issue.input, schema));
}

/** What the schema's author says of it; null where they left it to Zod. */
function ownWords(issue: Issue): Said | null {
  const message = issue.code === "invalid_key" ? issue.issues[0]?.message ?? ofZod : issue.message;
  if (message === ofZod) return null;
  return /[{}]/.test(message) ? asWritten(message) : said(message);
}

/** What was probably meant, or overlooked. */
function remark(input: unknown, schema: unknown): Said | null {
  if (schema instanceof z.ZodString && (typeof input === "number" || typeof input === "boolean" || input instanceof Date)) return said("Put it into quotes if it is meant as text.");
  if (schema instanceof z.ZodString && typeof input === "string") return said("It has {count, plural, one {one character} other {{count} characters}}.", { count: input.length });
  if (!(schema instanceof z.ZodEnum) || typeof input !== "string" || input.length > maxMeant) return null;
  const meant = nearest(input, schema.options.map(String));
  return meant === null ? null : said('Did you mean "{meant}"?', { meant });
}

function unknownKey(at: readonly (string | number)[], key: string, schema: unknown): Said {
  const known = keysOf(schema);
  const meant = key.length <= maxMeant ? nearest(key, known) : null;
  const place = placeOf(at);
  if (meant !== null) return said('Unknown key {place}; did you mean "{meant}"?', { place, meant });
  return known.length === 0 || known.length > mostKnown ? said("Unknown key {place}: take it out.", { place }) : said("Unknown key {place}: take it out. There are {known}.", { place, known: known.join(", ") });
}

/** "limits.time", entry 2 of "tasks", or "title" in entry 1 of "resources". */
function placeOf(at: readonly (string | number)[]): Said {
  const [number] = at.filter((step) => typeof step === "number");
  const entry = at.findIndex((step) => typeof step === "number");
  const dotted = (steps: readonly (string | number)[]) => steps.join(".").slice(0, maxMeant);
  if (number === undefined || entry === 0 || at.filter((step) => typeof step === "number").length > 1) return said('"{key}"', { key: dotted(at) });
  const list = dotted(at.slice(0, entry));
  return entry === at.length - 1 ? said('Entry {number} of "{list}"', { number: number + 1, list }) : said('"{key}" in entry {number} of "{list}"', { key: dotted(at.slice(entry + 1)), number: number + 1, list });
}
