import type { ExerciseFacts } from "#domain/exercise.ts";
import { allCases, type ExerciseTests } from "./define-tests.ts";

/**
 * What is wrong with what a tests.ts exports, in words for its author; null when nothing is.
 * @param tests the module's default export, which can be anything
 */
export function whyNoTests(tests: unknown, facts: Pick<ExerciseFacts, "entry" | "tasks">): string | null {
  if (!isTests(tests)) return "must export default defineTests({…}), defineModuleTests({…}) or defineClassTests({…}).";
  const entries = whyWrongEntries(tests, facts);
  if (entries !== null) return entries;
  const cases = allCases(tests);
  if (cases.length === 0) return "has no cases.";
  const names = cases.map((testCase) => testCase.name);
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice !== undefined) return `: two cases are named "${twice}"; a name states one hazard.`;
  const misplaced = cases.find(({ task }) => task !== undefined && (task < 1 || task > facts.tasks.length));
  return misplaced === undefined ? null : `: case "${misplaced.name}" is of task ${misplaced.task}, but exercise.yaml lists ${facts.tasks.length} tasks.`;
}

/** What is called must be asked for, and of a module everything that is asked for must be called. */
function whyWrongEntries(tests: ExerciseTests, { entry }: Pick<ExerciseFacts, "entry">): string | null {
  const listed = `exercise.yaml's entry: ${entry.join(", ")}`;
  if (tests.kind === "function" && tests.entry !== undefined && !entry.includes(tests.entry)) return `: entry "${tests.entry}" is not among ${listed}.`;
  if (tests.kind !== "module") return null;
  const unknown = Object.keys(tests.functions).find((name) => !entry.includes(name));
  if (unknown !== undefined) return `tests "${unknown}", which is not among ${listed}.`;
  const untested = entry.find((name) => !Object.hasOwn(tests.functions, name) || tests.functions[name].cases.length === 0);
  return untested === undefined ? null : `has no cases for "${untested}", which is among ${listed}.`;
}

export function isTests(value: unknown): value is ExerciseTests {
  if (!isObject(value)) return false;
  if (value.kind === "module") return isObject(value.functions) && Object.values(value.functions).every(hasCases);
  return (value.kind === "function" || value.kind === "class") && hasCases(value);
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const hasCases = (value: unknown) => isObject(value) && Array.isArray(value.cases) && "checker" in value;
