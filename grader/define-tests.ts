import type { Said } from "#domain/said.ts";
import type { Checker } from "./checkers/checker.ts";
import { growthProblem, type Growth } from "./growth.ts";
import type { Rng } from "./rng.ts";

/** Literal arguments, or a function that draws them from the case's own seeded generator. */
type Draw<Args> = Args | ((rng: Rng) => Args);

interface CaseOptions {
  /** Number of the statement's task, from 1. */
  task?: number;
  /** Share of the score, 1 unless told. */
  weight?: number;
  /** Draws so many cases from the generator, each with its own seed. */
  repeat?: number;
  /** What to think about when a hidden case fails; gives no data away. */
  hint?: string;
  /** The input is so large that only a program whose work grows slowly enough ends in time. */
  growth?: Growth;
}

export interface TestCase<Args> extends CaseOptions {
  name: string;
  hidden: boolean;
  args: Draw<Args>;
}

export interface FunctionTests<Args extends unknown[], Result> {
  kind: "function";
  /** Which export is called; the first of exercise.yaml's `entry` unless told. */
  entry?: string;
  /** The truth, by TensorFlow, a closed formula or an independent slow way. Left out where the checker needs none. */
  reference?: (...args: Args) => Result;
  checker: Checker<Result, Args>;
  cases: TestCase<Args>[];
  /**
   * For a student's own input on Run: null when the reference can answer it cheaply, else what is wrong in words.
   * Without it the student's own input shows what the program gave, and no expected value.
   */
  accepts?: (...args: unknown[]) => string | null;
  /**
   * By a mistake's slug: whether a failed result is what that mistake gives. Only for results that two programs with the
   * same mistake need not share to the digit (random initial weights, samples); elsewhere the mistake's own output is compared.
   */
  recognise?: Record<string, (actual: unknown, args: Args) => boolean>;
}

/** One function of several: what `defineTests` takes, but for the name. */
type FunctionPart<Args extends unknown[], Result> = Omit<FunctionTests<Args, Result>, "kind" | "entry">;

/** Exported functions by name, as types: `{ sigmoid: (x: number[]) => number[]; tanh: (x: number[]) => number[] }`. */
type Signatures<Names extends PropertyKey> = Record<Names, (...args: never[]) => unknown>;

type FunctionParts<Functions extends Signatures<keyof Functions>> = {
  [Name in keyof Functions]: FunctionPart<Parameters<Functions[Name]>, ReturnType<Functions[Name]>>;
};

/** An exercise with several functions, each with its own reference, checker and cases. */
export interface ModuleTests<Parts = Record<string, FunctionPart<unknown[], unknown>>> {
  kind: "module";
  /** By the name that the source exports. */
  functions: Parts;
}

export type Step =
  | { do: "construct"; as: string; class: string; args: unknown[] }
  | { do: "call"; on: string; method: string; args: unknown[] }
  | { do: "get"; on: string; property: string };

/** `construct("model", "Dense", 3, 2)`: makes an object of the student's class, known to later steps by its name. */
export const construct = (as: string, className: string, ...args: unknown[]): Step => ({ do: "construct", as, class: className, args });
/** `call("model", "forward", x)`: its result is judged, in order. */
export const call = (on: string, method: string, ...args: unknown[]): Step => ({ do: "call", on, method, args });
/** `get("model", "size")`: the property's value is judged, in order. */
export const get = (on: string, property: string): Step => ({ do: "get", on, property });

export interface ClassTests {
  kind: "class";
  /** What the script's calls and gets must give, in order. */
  reference: (steps: Step[]) => unknown[];
  /** Judges each step's result alone (`allClose`, `exact`, `sameShape`), or all of them as one array (`property`, `set`, `training`). */
  checker: Checker;
  cases: TestCase<Step[]>[];
}

/** What judges one call: a function's tests, or those of a script of calls. Arguments and results are data of any kind. */
export type CallTests = FunctionTests<unknown[], unknown> | ClassTests;

/** The tests of an exercise as the judge sees them. */
export type ExerciseTests = CallTests | ModuleTests;

/** The cases of all functions, in order. */
export function allCases(tests: ExerciseTests): TestCase<unknown[]>[] {
  return tests.kind === "module" ? Object.values(tests.functions).flatMap(({ cases }) => cases) : tests.cases;
}

export function defineTests<Args extends unknown[], Result>(tests: Omit<FunctionTests<Args, Result>, "kind">): FunctionTests<Args, Result> {
  return { kind: "function", ...tests };
}

/**
 * Tests of an exercise with several functions. Give their types, then args and results are checked:
 * `defineModuleTests<{ sigmoid: (x: number[]) => number[]; tanh: (x: number[]) => number[] }>({ … })`.
 * @param functions what judges each; the names are exercise.yaml's `entry`, all of them
 */
export function defineModuleTests<Functions extends Signatures<keyof Functions>>(functions: FunctionParts<Functions>): ModuleTests<FunctionParts<Functions>> {
  return { kind: "module", functions };
}

export function defineClassTests(tests: Omit<ClassTests, "kind">): ClassTests {
  return { kind: "class", ...tests };
}

/** A case whose input, expected and got the student sees. */
export function visible<Args>(name: string, options: CaseOptions & { args: Draw<Args> }): TestCase<Args> {
  return { name, hidden: false, ...options };
}

/** A case of which the student sees the name, the status and the hint. */
export function hidden<Args>(name: string, options: CaseOptions & { args: Draw<Args> }): TestCase<Args> {
  return { name, hidden: true, ...options };
}

/** The tests with no case hidden: for their author's eyes. */
export function inTheOpen(tests: ExerciseTests): ExerciseTests {
  const open = <Args>(cases: readonly TestCase<Args>[]) => cases.map((testCase) => ({ ...testCase, hidden: false }));
  switch (tests.kind) {
    case "class": return { ...tests, cases: open(tests.cases) };
    case "function": return { ...tests, cases: open(tests.cases) };
    case "module": return { ...tests, functions: Object.fromEntries(Object.entries(tests.functions).map(([name, part]) => [name, { ...part, cases: open(part.cases) }])) };
  }
}

/** What a proof asks of a case; nothing of its arguments. */
export interface CaseFacts {
  name: string;
  hidden: boolean;
  /** Its arguments come from the seed. */
  drawn: boolean;
  /** It judges how work grows. */
  grows: boolean;
  /** What must change for it to tell the kinds apart. */
  growthProblem: Said | null;
}

export const caseFacts = (tests: ExerciseTests, timeLimitMs: number): CaseFacts[] => allCases(tests).map(({ name, hidden, args, growth }) => ({
  name, hidden, drawn: typeof args === "function", grows: growth !== undefined, growthProblem: growth === undefined ? null : growthProblem(growth, timeLimitMs),
}));
