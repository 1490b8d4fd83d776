import { inEnglishOf, said, type Said } from "#domain/said.ts";
import { formatWire, type Wire } from "#domain/value.ts";
import type { CallTests, ClassTests, FunctionTests, Step as AuthoredStep, TestCase } from "../define-tests.ts";
import type { Growth } from "../growth.ts";
import type { Exercise } from "../load-exercise.ts";
import { tensorFlowBackend, withTensorFlow } from "../reference/tensorflow.ts";
import { createRng, deriveSeed, type Rng } from "../rng.ts";
import type { Call, Step } from "../runner/contract.ts";
import { decode, encode } from "../runner/encoding.ts";

/** The exercise's own files are at fault: a reference that throws, arguments that cannot travel. */
export class BrokenExerciseError extends Error {
  override name = "BrokenExerciseError";
  readonly said: Said;
  constructor(sentence: Said, options?: ErrorOptions) {
    super(inEnglishOf(sentence), options);
    this.said = sentence;
  }
}

/** One case, drawn: what is sent to the sandbox, and what stays here to judge the answer. */
export interface PreparedCase {
  name: string;
  hidden: boolean;
  task: number | null;
  weight: number;
  hint: string | null;
  growth: Growth | null;
  /** What judges the call. */
  tests: CallTests;
  /** Which function is called, where the exercise has several: messages name it. */
  label: string | null;
  call: Call;
  /** The input as the page shows it: the arguments, or one line for each step of a script. */
  shownInput: Wire[];
  /** A fresh copy of the arguments, or of the steps. */
  args: () => unknown[];
  /** The truth; undefined where the exercise has no reference. Computed once, when first asked for. */
  expected: () => unknown;
  /** For a script, what each judged step is called: "model.forward". */
  stepNames: string[];
}

/**
 * Draws the cases of an exercise from a seed, visible ones first: then nothing that a program keeps of a
 * hidden case can be printed in a later visible one.
 * @throws {BrokenExerciseError}
 */
export function prepareCases(exercise: Exercise, seed: number, which: "visible" | "all"): PreparedCase[] {
  const { tests } = exercise;
  const drawn = tests.kind === "class"
    ? tests.cases.flatMap((testCase) => draw(testCase, seed, exercise, (steps: AuthoredStep[]) => prepareScript(steps, tests)))
    : listFunctions(exercise).flatMap((one) => one.tests.cases.flatMap((testCase) => draw(testCase, seed, exercise, (args: unknown[]) => prepareFunctionCall(one, args))));
  const visible = drawn.filter((testCase) => !testCase.hidden);
  return which === "visible" ? visible : [...visible, ...drawn.filter((testCase) => testCase.hidden)];
}

/** An exported function and what judges it. */
export interface TestedFunction {
  entry: string;
  tests: FunctionTests<unknown[], unknown>;
  label: string | null;
}

/** The functions that an exercise tests, the first of its `entry` first; none where it tests classes. */
export function listFunctions({ facts, tests }: Pick<Exercise, "facts" | "tests">): TestedFunction[] {
  if (tests.kind === "class") return [];
  if (tests.kind === "function") return [{ entry: tests.entry ?? facts.entry[0], tests, label: null }];
  return facts.entry.map((entry) => ({ entry, tests: { kind: "function", ...tests.functions[entry] }, label: entry }));
}

type Prepared = Pick<PreparedCase, "tests" | "label" | "call" | "shownInput" | "args" | "expected" | "stepNames">;

/**
 * Truths of cases whose arguments are written out: the same for every submission, so computed once for
 * each loaded exercise, and for each backend that computes them.
 */
const truths = new WeakMap<object, { by: string; expected: () => unknown }>();

function truthOf(testCase: object, expected: () => unknown): () => unknown {
  const by = tensorFlowBackend().name;
  const known = truths.get(testCase);
  if (known?.by === by) return known.expected;
  truths.set(testCase, { by, expected });
  return expected;
}

function draw<Args>(testCase: TestCase<Args>, seed: number, exercise: Exercise, prepare: (args: Args) => Prepared): PreparedCase[] {
  const times = testCase.repeat ?? 1;
  return Array.from({ length: times }, (_, i) => {
    try {
      const rng = createRng(deriveSeed(seed, `${testCase.name}#${i}`));
      const { args } = testCase;
      const prepared = prepare(isDraw(args) ? withTensorFlow(() => args(rng)) : args);
      return {
        name: times === 1 ? testCase.name : `${testCase.name} (${i + 1} of ${times})`,
        hidden: testCase.hidden,
        task: testCase.task ?? null,
        weight: testCase.weight ?? 1,
        hint: testCase.hint ?? null,
        growth: testCase.growth ?? null,
        ...prepared,
        expected: isDraw(args) ? prepared.expected : truthOf(testCase, prepared.expected),
      };
    } catch (error) {
      throw new BrokenExerciseError(said("{exercise}: case \"{name}\" cannot be drawn with seed {seed}: {why}", { exercise: exercise.slug, name: testCase.name, seed, why: messageOf(error) }), { cause: error });
    }
  });
}

function isDraw<Args>(args: Args | ((rng: Rng) => Args)): args is (rng: Rng) => Args {
  return typeof args === "function";
}

/** A call of one function with its truth. */
export function prepareFunctionCall({ entry, tests, label }: TestedFunction, args: readonly unknown[]): Prepared {
  const wires = args.map(encodeArgument);
  const fresh = () => wires.map(decode);
  return {
    tests, label,
    call: { kind: "function", entry, args: wires },
    shownInput: wires,
    args: fresh,
    expected: once(() => tests.reference?.(...fresh())),
    stepNames: [],
  };
}

function prepareScript(authored: readonly AuthoredStep[], tests: ClassTests): Prepared {
  const steps = authored.map((step): Step => (step.do === "get" ? step : { ...step, args: step.args.map(encodeArgument) }));
  const fresh = () => steps.map((step): AuthoredStep => (step.do === "get" ? { ...step } : { ...step, args: step.args.map(decode) }));
  return {
    tests,
    label: null,
    call: { kind: "script", steps },
    shownInput: steps.map(writeStep),
    args: fresh,
    expected: once(() => tests.reference(fresh())),
    stepNames: steps.flatMap((step) => (step.do === "construct" ? [] : [`${step.on}.${step.do === "call" ? step.method : step.property}`])),
  };
}

function encodeArgument(value: unknown): Wire {
  const wire = encode(value);
  if (JSON.stringify(wire).includes('"$":"unsupported"')) throw new Error("an argument is neither numbers, text nor arrays and objects of them");
  return wire;
}

function writeStep(step: Step): string {
  if (step.do === "get") return `${step.on}.${step.property}`;
  const args = step.args.map((arg) => formatWire(arg, 200)).join(", ");
  return step.do === "construct" ? `${step.as} = new ${step.class}(${args})` : `${step.on}.${step.method}(${args})`;
}

function once(compute: () => unknown): () => unknown {
  let known: { value: unknown } | null = null;
  return () => {
    known ??= { value: referenceValue(compute) };
    return known.value;
  };
}

function referenceValue(compute: () => unknown): unknown {
  try {
    return withTensorFlow(compute);
  } catch (error) {
    throw new BrokenExerciseError(said("the reference fails: {why}", { why: messageOf(error) }), { cause: error });
  }
}

const longestDetail = 300;
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error)).slice(0, longestDetail);
