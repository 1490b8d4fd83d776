import type { ExerciseFacts } from "#domain/exercise.ts";
import { said, type Said } from "#domain/said.ts";
import { allCases, type ExerciseTests } from "./define-tests.ts";

export const noTests = said("It must export default defineTests(…), defineModuleTests(…) or defineClassTests(…).");

/**
 * What is wrong with what a tests.ts exports, in words for its author; null when nothing is.
 * @param tests the module's default export, which can be anything
 */
export function whyNoTests(tests: unknown, facts: Pick<ExerciseFacts, "entry" | "tasks">): Said | null {
  if (!isTests(tests)) return noTests;
  const entries = whyWrongEntries(tests, facts);
  if (entries !== null) return entries;
  const cases = allCases(tests);
  if (cases.length === 0) return said("It has no cases.");
  const names = cases.map((testCase) => testCase.name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) return said("Two cases are named \"{name}\"; a name states one hazard.", { name: twice });
  const misplaced = cases.find(({ task }) => task !== undefined && (task < 1 || task > facts.tasks.length));
  return misplaced === undefined ? null : said("Case \"{name}\" is of task {task}, but exercise.yaml lists {count, plural, one {one task} other {{count} tasks}}.", { name: misplaced.name, task: misplaced.task ?? 0, count: facts.tasks.length });
}

/** What is called must be asked for, and of a module everything that is asked for must be called. */
function whyWrongEntries(tests: ExerciseTests, { entry }: Pick<ExerciseFacts, "entry">): Said | null {
  const listed = entry.join(", ");
  if (tests.kind === "function" && tests.entry !== undefined && !entry.includes(tests.entry)) return said("The entry \"{name}\" is not among exercise.yaml's entry: {listed}.", { name: tests.entry, listed });
  if (tests.kind !== "module") return null;
  const unknown = Object.keys(tests.functions).find((name) => !entry.includes(name));
  if (unknown !== undefined) return said("It tests \"{name}\", which is not among exercise.yaml's entry: {listed}.", { name: unknown, listed });
  const untested = entry.find((name) => !Object.hasOwn(tests.functions, name) || tests.functions[name].cases.length === 0);
  return untested === undefined ? null : said("It has no cases for \"{name}\", which is among exercise.yaml's entry: {listed}.", { name: untested, listed });
}

export function isTests(value: unknown): value is ExerciseTests {
  if (!isObject(value)) return false;
  if (value.kind === "module") return isObject(value.functions) && Object.values(value.functions).every(hasCases);
  return (value.kind === "function" || value.kind === "class") && hasCases(value);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const hasCases = (value: unknown) => isObject(value) && Array.isArray(value.cases) && "checker" in value;
