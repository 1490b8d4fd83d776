import { ExpectedError } from "#domain/errors.ts";
import type { Verdict } from "#domain/verdict.ts";
import { allCases, type TestCase } from "../define-tests.ts";
import { createGrader, type Grader } from "../grade.ts";
import { createMistakeRuns } from "../judge/mistake-runs.ts";
import { growthProblem } from "../growth.ts";
import { loadExercise, type Exercise } from "../load-exercise.ts";
import type { Sandbox } from "../runner/contract.ts";
import { stillOpen } from "../judge/judge-call.ts";
import { memoised } from "./memoised.ts";
import { failure, judge, ok, warning, type Finding } from "./finding.ts";
import { proveStatement } from "./statement.ts";

/** Share of the time limit that the solution may take, so that a student's slower one still fits. */
const room = 0.5;

export interface ProofOptions {
  sandbox: Sandbox;
  /** How many seeds must give the same verdicts. */
  seeds: number;
}

/**
 * Proves one exercise: the statement is complete, the solution passes, the starter fails in words, each
 * mistake is rejected with its own message and no other's, whatever the seed, and the limits leave room.
 * @returns what was checked, in words; nothing that an author can get wrong is thrown
 */
export async function proveExercise(folder: string, { sandbox, seeds }: ProofOptions): Promise<Finding[]> {
  let exercise: Exercise;
  try {
    exercise = await loadExercise(folder);
  } catch (error) {
    if (error instanceof ExpectedError) return [failure(error.message)];
    throw error;
  }
  const once = memoised(sandbox);
  const grader = createGrader({ sandbox: once, mistakeRuns: createMistakeRuns(once) });
  const numbers = Array.from({ length: seeds }, (_, i) => i + 1);
  const solutions: Verdict[] = [];
  const mistaken = new Map<string, Verdict[]>(exercise.mistakes.map(({ slug }) => [slug, []]));
  for (const seed of numbers) {
    const grade = (source: string) => grader.grade(exercise, source, { mode: "submit", seed });
    const [solution, ...verdicts] = await Promise.all([exercise.solution, ...exercise.mistakes.map(({ source }) => source)].map(grade));
    solutions.push(solution);
    exercise.mistakes.forEach(({ slug }, i) => mistaken.get(slug)?.push(verdicts[i]));
    once.forget();
  }
  const sameForAll = `with ${seeds} ${seeds === 1 ? "seed" : "seeds"}`;
  return [
    ...proveStatement(exercise),
    proveCases(exercise),
    ...proveGrowth(exercise),
    judge(`the solution passes every case ${sameForAll}`, (await Promise.all(solutions.map((verdict) => whyNotAccepted(verdict, exercise, grader)))).flat()),
    proveRoom(exercise, solutions),
    await proveStarter(exercise, grader),
    ...[...mistaken].map(([slug, verdicts]) => judge(`mistake ${slug} is rejected with its own message ${sameForAll}`, verdicts.flatMap((verdict) => whyNotRecognised(slug, verdict)))),
    ...casesNoMistakeFails([...mistaken.values()]),
  ];
}

function proveCases({ tests }: Exercise): Finding {
  const cases = allCases(tests);
  const drawn = cases.some((testCase) => testCase.hidden && typeof testCase.args === "function");
  return judge("there are visible cases, and hidden ones drawn from a seed", [
    ...(cases.some((testCase) => !testCase.hidden) ? [] : ["No case is visible."]),
    ...(drawn ? [] : ["No hidden case draws its arguments from rng: a program could list the answers."]),
  ]);
}

/** Only exercises that judge growth have this line. */
function proveGrowth({ tests, facts }: Exercise): Finding[] {
  const large = allCases(tests).flatMap(({ name, growth }) => (growth === undefined ? [] : [{ name, problem: growthProblem(growth, facts.limits.time) }]));
  if (large.length === 0) return [];
  return [judge("too slow a program exceeds its time twenty times over", large.flatMap(({ name, problem }) => (problem === null ? [] : [`"${name}": ${problem}`])))];
}

/** The author may see what a hidden case holds: it is graded again, in the open. */
async function whyNotAccepted(verdict: Verdict, exercise: Exercise, grader: Grader): Promise<string[]> {
  if (verdict.verdict === "accepted") return [];
  const open = await grader.grade(withoutSecrets(exercise), exercise.solution, { mode: "submit", seed: verdict.seed });
  const failed = [...open.tests, ...verdict.tests].find(({ status }) => status !== "passed");
  return [`Seed ${verdict.seed}: ${verdict.verdict}, ${failed === undefined ? verdict.summary : `"${failed.name}": ${failed.message}`}`];
}

function withoutSecrets(exercise: Exercise): Exercise {
  const { tests } = exercise;
  const open = <Args>(cases: readonly TestCase<Args>[]) => cases.map((testCase) => ({ ...testCase, hidden: false }));
  switch (tests.kind) {
    case "class": return { ...exercise, tests: { ...tests, cases: open(tests.cases) } };
    case "function": return { ...exercise, tests: { ...tests, cases: open(tests.cases) } };
    case "module": return { ...exercise, tests: { ...tests, functions: Object.fromEntries(Object.entries(tests.functions).map(([name, part]) => [name, { ...part, cases: open(part.cases) }])) } };
  }
}

/** By the fastest of the seeds: the clock counts what a busy machine does beside it, and that is no fault of the exercise. */
function proveRoom({ facts }: Exercise, solutions: readonly Verdict[]): Finding {
  const fastest = Math.min(...solutions.map(({ tests }) => tests.reduce((sum, { durationMs }) => sum + durationMs, 0)));
  const allowed = facts.limits.time * room;
  return judge(`the solution takes less than half of its ${facts.limits.time} ms (${Math.round(fastest)} ms)`, fastest < allowed ? [] : ["Raise limits.time, or make the cases smaller."]);
}

async function proveStarter(exercise: Exercise, grader: Grader): Promise<Finding> {
  const verdict = await grader.grade(exercise, exercise.starter, { mode: "submit", seed: 1 });
  const other = verdict.tests.find(({ status, message }) => status !== "passed" && !message?.startsWith(stillOpen));
  return judge("the starter compiles and says what is still to be written", [
    ...(verdict.verdict === "runtime_error" && verdict.tests.length > 0 ? [] : [`It gets ${verdict.verdict}: ${verdict.summary}`]),
    ...(other === undefined ? [] : [`"${other.name}" does not end in NotImplemented: ${other.message}`]),
  ]);
}

function whyNotRecognised(slug: string, verdict: Verdict): string[] {
  if (verdict.verdict === "accepted") return [`Seed ${verdict.seed}: it is accepted; no case tells it from the solution.`];
  if (verdict.verdict === "system_error" || verdict.verdict === "compile_error") return [`Seed ${verdict.seed}: ${verdict.summary}`];
  if (verdict.mistake === null) return [`Seed ${verdict.seed}: it is rejected without a message (${verdict.summary})`];
  if (verdict.mistake.slug !== slug) return [`Seed ${verdict.seed}: the student would read the message of ${verdict.mistake.slug}.`];
  const foreign = verdict.tests.find(({ mistake }) => mistake !== null && mistake.slug !== slug);
  return foreign === undefined ? [] : [`Seed ${verdict.seed}: in "${foreign.name}" the student would read the message of ${foreign.mistake?.slug}.`];
}

/** Such a case may be right (it guards against other errors), but its author should know. */
function casesNoMistakeFails(verdicts: readonly Verdict[][]): Finding[] {
  const all = verdicts.flat();
  const names = new Set(all.flatMap(({ tests }) => tests.map(({ name }) => name.replace(/ \(\d+ of \d+\)$/, ""))));
  const failed = new Set(all.flatMap(({ tests }) => tests.filter(({ status }) => status !== "passed").map(({ name }) => name.replace(/ \(\d+ of \d+\)$/, ""))));
  const idle = [...names].filter((name) => !failed.has(name));
  return idle.length === 0 ? [ok("every case is failed by some mistake")] : idle.map((name) => warning(`no mistake fails the case "${name}"`));
}
