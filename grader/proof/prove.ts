import { ExpectedError, InvalidFileError } from "#domain/errors.ts";
import { asWritten, said, type Said } from "#domain/said.ts";
import type { Verdict } from "#domain/verdict.ts";
import { caseFacts, inTheOpen, type CaseFacts } from "../define-tests.ts";
import { createGrader } from "../grade.ts";
import { createIsolatedGrader } from "../isolated-grader.ts";
import { createMistakeRuns } from "../judge/mistake-runs.ts";
import { loadExercise, parseExercise, type Exercise, type ExerciseFiles, type ExerciseFolder, type ExerciseText } from "../load-exercise.ts";
import type { Sandbox } from "../runner/contract.ts";
import { stillOpen } from "../judge/judge-call.ts";
import { memoised } from "./memoised.ts";
import { failure, judge as judgeLine, ok, warning, type Finding } from "./finding.ts";
import { proveStatement } from "./statement.ts";

/** Share of the time limit that the solution may take, so that a student's slower one still fits. */
const room = 0.5;

export interface ProofOptions {
  sandbox: Sandbox;
  /** How many seeds must give the same verdicts. */
  seeds: number;
}

/** An exercise and what grades it: the judge beside us, or the one in an isolate. */
interface Candidate {
  exercise: Pick<Exercise, "facts" | "instructions" | "hints" | "starter" | "solution" | "mistakes">;
  cases: readonly CaseFacts[];
  /** @param open with no case hidden: the author may see what a hidden one holds */
  grade(source: string, seed: number, open?: boolean): Promise<Verdict>;
  /** What was run for earlier seeds is not asked for again. */
  forget(): void;
  /** How far the proof is, of 1. */
  onProgress?: (share: number) => void;
}

/**
 * Proves one exercise of the course's authors: the statement is complete, the solution passes, the starter fails in
 * words, each mistake is rejected with its own message and no other's, whatever the seed, and the limits leave room.
 * @returns what was checked, in words; nothing that an author can get wrong is thrown
 */
export async function proveExercise(folder: string, { sandbox, seeds }: ProofOptions): Promise<Finding[]> {
  let exercise: Exercise;
  try {
    exercise = await loadExercise(folder);
  } catch (error) {
    return whyNotLoaded(error);
  }
  const once = memoised(sandbox);
  const grader = createGrader({ sandbox: once, mistakeRuns: createMistakeRuns(once) });
  const open = { ...exercise, tests: inTheOpen(exercise.tests) };
  return prove({
    exercise, cases: caseFacts(exercise.tests, exercise.facts.limits.time), forget: once.forget,
    grade: (source, seed, inOpen = false) => grader.grade(inOpen ? open : exercise, source, { mode: "submit", seed }),
  }, seeds);
}

export interface IsolatedProofOptions extends ProofOptions {
  /** Of the role "judge". */
  judge: Sandbox;
  signal?: AbortSignal;
  onProgress?: (share: number) => void;
}

/**
 * The same for an exercise whose author nobody trusts: its tests run in the judge's own isolates.
 * @param place.folder what messages put before a file's name
 */
export async function proveFiles(files: ExerciseFiles, place: ExerciseFolder, { sandbox, judge, seeds, signal, onProgress }: IsolatedProofOptions): Promise<Finding[]> {
  let exercise: ExerciseText;
  try {
    exercise = parseExercise(files, place);
  } catch (error) {
    return whyNotLoaded(error);
  }
  const once = memoised(sandbox);
  const grader = createIsolatedGrader({ sandbox: once, judge, mistakeRuns: createMistakeRuns(once) });
  const described = await grader.describe(exercise);
  if ("broken" in described) return [failure(described.broken)];
  return prove({
    exercise, cases: described.cases, forget: once.forget, onProgress,
    grade: (source, seed, open = false) => grader.grade(exercise, source, { mode: "submit", seed, open, signal }),
  }, seeds);
}

/** A failure for each thing that is wrong with the files. */
function whyNotLoaded(error: unknown): Finding[] {
  if (error instanceof InvalidFileError) return error.sentences.map(failure);
  if (error instanceof ExpectedError) return [failure(asWritten(error.message))];
  throw error;
}

async function prove(candidate: Candidate, seeds: number): Promise<Finding[]> {
  const { exercise, cases, grade, forget, onProgress } = candidate;
  const solutions: Verdict[] = [];
  const mistaken = new Map<string, Verdict[]>(exercise.mistakes.map(({ slug }) => [slug, []]));
  for (let seed = 1; seed <= seeds; seed++) {
    const [solution, ...verdicts] = await Promise.all([exercise.solution, ...exercise.mistakes.map(({ source }) => source)].map((source) => grade(source, seed)));
    solutions.push(solution);
    exercise.mistakes.forEach(({ slug }, i) => mistaken.get(slug)?.push(verdicts[i]));
    forget();
    onProgress?.(seed / (seeds + 1));
  }
  return [
    ...proveStatement(exercise),
    proveCases(cases),
    ...proveGrowth(cases),
    judgeLine(said("the solution passes every case with {seeds, plural, one {{seeds} seed} other {{seeds} seeds}}", { seeds }), (await Promise.all(solutions.map((verdict) => whyNotAccepted(verdict, candidate)))).flat()),
    proveRoom(exercise, solutions),
    await proveStarter(candidate),
    ...[...mistaken].map(([slug, verdicts]) => judgeLine(said("mistake {slug} is rejected with its own message with {seeds, plural, one {{seeds} seed} other {{seeds} seeds}}", { slug, seeds }), verdicts.flatMap((verdict) => whyNotRecognised(slug, verdict)))),
    ...casesNoMistakeFails([...mistaken.values()]),
  ];
}

function proveCases(cases: readonly CaseFacts[]): Finding {
  return judgeLine(said("there are visible cases, and hidden ones drawn from a seed"), [
    ...(cases.some(({ hidden }) => !hidden) ? [] : [said("No case is visible.")]),
    ...(cases.some(({ hidden, drawn }) => hidden && drawn) ? [] : [said("No hidden case draws its arguments from rng: a program could list the answers.")]),
  ]);
}

const summaryOf = ({ summary, summarySaid }: Verdict): Said => summarySaid ?? asWritten(summary);
const messageOf = ({ message, messageSaid }: Verdict["tests"][number]): Said => messageSaid ?? asWritten(message ?? "");

/** Only exercises that judge growth have this line. */
function proveGrowth(cases: readonly CaseFacts[]): Finding[] {
  const large = cases.filter(({ grows }) => grows);
  if (large.length === 0) return [];
  return [judgeLine(said("too slow a program exceeds its time twenty times over"), large.flatMap(({ name, growthProblem }) => (growthProblem === null ? [] : [said("\"{name}\": {problem}", { name, problem: growthProblem })])))];
}

/** The author may see what a hidden case holds: it is graded again, in the open. */
async function whyNotAccepted(verdict: Verdict, { exercise, grade }: Candidate): Promise<Said[]> {
  if (verdict.verdict === "accepted") return [];
  const open = await grade(exercise.solution, verdict.seed, true);
  const failed = [...open.tests, ...verdict.tests].find(({ status }) => status !== "passed");
  const { seed, verdict: kind } = verdict;
  return [failed === undefined ? said("Seed {seed}: {kind}, {summary}", { seed, kind, summary: summaryOf(verdict) }) : said("Seed {seed}: {kind}, \"{name}\": {message}", { seed, kind, name: failed.name, message: messageOf(failed) })];
}

/** By the fastest of the seeds: the clock counts what a busy machine does beside it, and that is no fault of the exercise. */
function proveRoom({ facts }: Candidate["exercise"], solutions: readonly Verdict[]): Finding {
  const fastest = Math.min(...solutions.map(({ tests }) => tests.reduce((sum, { durationMs }) => sum + durationMs, 0)));
  const allowed = facts.limits.time * room;
  return judgeLine(said("the solution takes less than half of its {limit} ms ({taken} ms)", { limit: facts.limits.time, taken: Math.round(fastest) }), fastest < allowed ? [] : [said("Raise limits.time, or make the cases smaller.")]);
}

async function proveStarter({ exercise, grade }: Candidate): Promise<Finding> {
  const verdict = await grade(exercise.starter, 1);
  const other = verdict.tests.find(({ status, message }) => status !== "passed" && !message?.startsWith(stillOpen));
  return judgeLine(said("the starter compiles and says what is still to be written"), [
    ...(verdict.verdict === "runtime_error" && verdict.tests.length > 0 ? [] : [said("It gets {kind}: {summary}", { kind: verdict.verdict, summary: summaryOf(verdict) })]),
    ...(other === undefined ? [] : [said("\"{name}\" does not end in NotImplemented: {message}", { name: other.name, message: messageOf(other) })]),
  ]);
}

function whyNotRecognised(slug: string, verdict: Verdict): Said[] {
  const { seed } = verdict;
  if (verdict.verdict === "accepted") return [said("Seed {seed}: it is accepted; no case tells it from the solution.", { seed })];
  if (verdict.verdict === "system_error" || verdict.verdict === "compile_error") return [said("Seed {seed}: {summary}", { seed, summary: summaryOf(verdict) })];
  if (verdict.mistake === null) return [said("Seed {seed}: it is rejected without a message ({summary})", { seed, summary: summaryOf(verdict) })];
  if (verdict.mistake.slug !== slug) return [said("Seed {seed}: the student would read the message of {other}.", { seed, other: verdict.mistake.slug })];
  const foreign = verdict.tests.find(({ mistake }) => mistake !== null && mistake.slug !== slug);
  return foreign === undefined ? [] : [said("Seed {seed}: in \"{name}\" the student would read the message of {other}.", { seed, name: foreign.name, other: foreign.mistake?.slug ?? "" })];
}

/** Such a case may be right (it guards against other errors), but its author should know. */
function casesNoMistakeFails(verdicts: readonly Verdict[][]): Finding[] {
  const all = verdicts.flat();
  const names = new Set(all.flatMap(({ tests }) => tests.map(({ name }) => name.replace(/ \(\d+ of \d+\)$/, ""))));
  const failed = new Set(all.flatMap(({ tests }) => tests.filter(({ status }) => status !== "passed").map(({ name }) => name.replace(/ \(\d+ of \d+\)$/, ""))));
  const idle = [...names].filter((name) => !failed.has(name));
  return idle.length === 0 ? [ok(said("every case is failed by some mistake"))] : idle.map((name) => warning(said("no mistake fails the case \"{name}\"", { name })));
}
