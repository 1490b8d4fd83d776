import { nearest } from "#domain/nearest.ts";
import { said, type Said } from "#domain/said.ts";
import { utf8Length } from "#domain/utf8-length.ts";
import type { Exercise } from "../load-exercise.ts";
import { listExports, listUnexported } from "./source-exports.ts";

/** The longest source that is graded, in bytes of UTF-8. */
export const maxSourceBytes = 256 * 1024;

/** What is wrong with a source that need not be run, or null. */
export function answerEarly(exercise: Exercise, source: string): Said | null {
  if (source.trim() === "") return said("The source is empty. Start from the starter and export {names}.", { names: joined(exercise.facts.entry) });
  const size = utf8Length(source);
  if (size > maxSourceBytes) return said("The source is {size} KB long; at most {most} KB are graded. Is data pasted into it?", { size: Math.ceil(size / 1024), most: maxSourceBytes / 1024 });
  return null;
}

/** "a and b". */
const joined = ([first, ...others]: readonly string[]): string | Said =>
  others.reduce<string | Said>((before, name) => said("{before} and {name}", { before, name }), first ?? "");

/** The names that the exercise asks for and the source does not seem to export, with what it exports instead; null when all are there. */
export function missingExports(exercise: Exercise, source: string): Said | null {
  const found = listExports(source).map(({ name }) => name);
  const missing = exercise.facts.entry.filter((name) => !found.includes(name));
  if (missing.length === 0) return null;
  const [name] = missing;
  if (listUnexported(source).includes(name)) return said("{name} is there, but not exported: write \"export\" before it.", { name });
  const others = found.filter((other) => !exercise.facts.entry.includes(other));
  const meant = nearest(name, others);
  if (meant !== null) return said("The source must export {name}; it exports {meant}. Rename it.", { name, meant });
  const names = joined(missing);
  return found.length === 0 ? said("The source must export {names}; it exports nothing.", { names }) : said("The source must export {names}; it exports only {found}.", { names, found: found.join(", ") });
}

/** A remark on a function that takes another number of parameters than it is given; null when nothing is odd. */
export function arityRemark(exercise: Exercise, source: string, entry: string, given: number): Said | null {
  if (exercise.tests.kind === "class") return null;
  const parameters = listExports(source).find(({ name }) => name === entry)?.parameters ?? null;
  if (parameters === null || parameters === given) return null;
  return said("{entry} takes {parameters, plural, one {{parameters} parameter} other {{parameters} parameters}}, but is called with {given, plural, one {{given} argument} other {{given} arguments}}.", { entry, parameters, given });
}
