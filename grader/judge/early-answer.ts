import { nearest } from "#domain/nearest.ts";
import { utf8Length } from "#domain/utf8-length.ts";
import type { Exercise } from "../load-exercise.ts";
import { listExports, listUnexported } from "./source-exports.ts";

/** The longest source that is graded, in bytes of UTF-8. */
export const maxSourceBytes = 256 * 1024;

/** What is wrong with a source that need not be run, or null. */
export function answerEarly(exercise: Exercise, source: string): string | null {
  if (source.trim() === "") return `The source is empty. Start from the starter and export ${exercise.facts.entry.join(" and ")}.`;
  const size = utf8Length(source);
  if (size > maxSourceBytes) return `The source is ${Math.ceil(size / 1024)} KB long; at most ${maxSourceBytes / 1024} KB are graded. Is data pasted into it?`;
  return null;
}

/** The names that the exercise asks for and the source does not seem to export, with what it exports instead; null when all are there. */
export function missingExports(exercise: Exercise, source: string): string | null {
  const found = listExports(source).map(({ name }) => name);
  const missing = exercise.facts.entry.filter((name) => !found.includes(name));
  if (missing.length === 0) return null;
  const [name] = missing;
  if (listUnexported(source).includes(name)) return `${name} is there, but not exported: write "export" before it.`;
  const others = found.filter((other) => !exercise.facts.entry.includes(other));
  const meant = nearest(name, others);
  if (meant !== null) return `The source must export ${name}; it exports ${meant}. Rename it.`;
  return `The source must export ${missing.join(" and ")}; ${found.length === 0 ? "it exports nothing" : `it exports only ${found.join(", ")}`}.`;
}

/** A remark on a function that takes another number of parameters than it is given; null when nothing is odd. */
export function arityRemark(exercise: Exercise, source: string, entry: string, given: number): string | null {
  if (exercise.tests.kind === "class") return null;
  const parameters = listExports(source).find(({ name }) => name === entry)?.parameters ?? null;
  if (parameters === null || parameters === given) return null;
  return `${entry} takes ${parameters} parameter${parameters === 1 ? "" : "s"}, but is called with ${given} argument${given === 1 ? "" : "s"}.`;
}
