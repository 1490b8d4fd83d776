import { said, together } from "#domain/said.ts";
import { formatNumber } from "#domain/value.ts";
import { allClose } from "./all-close.ts";
import { CheckerError, guarded, type Checker, type CheckResult } from "./checker.ts";
import { compareFiniteness, measure } from "./compare-values.ts";
import { diagnose } from "./diagnose.ts";
import { plain, type Diagnosis } from "./diagnosis.ts";
import { numericGradient, type Derivative } from "./numeric-gradient.ts";
import { compareStructure } from "./structure.ts";
import { leaves, pathInWords, type Leaf, type Path } from "./tree.ts";

/** Two programs that made the same mistake agree to rounding. */
const alike = allClose({ rtol: 1e-6, atol: 1e-9 });

interface GradientOptions<Args extends readonly unknown[]> {
  /** What is differentiated: a plain formula of the call's arguments in float64. TensorFlow's seven digits are too few. */
  of: NoInfer<(...args: Args) => number>;
  /** Which argument is varied: its index, or the path to a part of it (`[0, "weights"]`). */
  by: number | Path;
  /** Number of examples that `of` averages over: a result that is so many times too large is told so. */
  batch?: NoInfer<(...args: Args) => number>;
  /** Relative error of one component, 1e-5 unless told. */
  rtol?: number;
  /** Absolute part, for components near zero: 1e-8 unless told. */
  atol?: number;
}

/**
 * A gradient, compared with central finite differences of the function itself: no reference is needed, and no
 * derivation can be wrong twice. The result has the structure of the argument that is varied; several gradients
 * in one object are `fields({ dw: gradient({ of: loss, by: 0 }), db: gradient({ of: loss, by: 1 }) })`.
 *
 * The differences are of fourth order with steps of 2⁻¹⁰ (errors of some 1e-13 for functions of ordinary size);
 * where a component disagrees they are taken again with smaller steps, and at a kink (ReLU at 0) every slope between
 * the one on the left and the one on the right passes.
 */
export function gradient<Args extends readonly unknown[] = readonly unknown[]>({ of, by, batch, rtol = 1e-5, atol = 1e-8 }: GradientOptions<Args>): Checker<unknown, Args> {
  const close = (a: number, e: number) => Math.abs(a - e) <= atol + rtol * Math.abs(e);
  return {
    name: "gradient",
    stepwise: false,
    showsExpected: true,
    check: (actual, _expected, { args }) => {
      const truth = numericGradient(applied(of), args, typeof by === "number" ? [by] : by);
      const rows = batch === undefined ? 1 : applied(batch)([...args]);
      return guarded(() => compareGradients(actual, truth, close, rows));
    },
    same: (a, b) => alike.same(a, b),
  };
}

/** A function of several arguments as one of their list. A list of the right length is a list of the right types: it is a copy of the call's own. */
function applied<Args extends readonly unknown[]>(f: (...args: Args) => number): (args: unknown[]) => number {
  return (args) => {
    const result: unknown = Reflect.apply(f, undefined, args);
    if (typeof result !== "number") throw new CheckerError("a function of gradient gives something that is no number");
    return result;
  };
}

function compareGradients(actual: unknown, { gradient: truth, derivatives }: ReturnType<typeof numericGradient>, close: (a: number, e: number) => boolean, rows: number): CheckResult {
  const different = compareStructure(actual, truth);
  if (different) return different;
  const all = [...leaves(actual, truth)];
  const wrong = all.filter((leaf, i) => !isDerivative(leaf.actual, derivatives[i], close));
  if (wrong.length === 0) return { pass: true };
  const difference = measure(all, wrong);
  const finite = compareFiniteness(wrong, all.length);
  if (finite) return { ...finite, difference };
  const diagnosis = guess(all, rows, close) ?? diagnose(actual, truth, all, wrong, close);
  const worst = wrong.reduce((one, other) => (relativeError(other) > relativeError(one) ? other : one));
  const counted = all.length === 1 ? null
    : said("{wrong, plural, one {{wrong} of {total} components is wrong.} other {{wrong} of {total} components are wrong.}}", { wrong: wrong.length, total: all.length });
  const sides = { expected: formatNumber(Number(worst.expected)), actual: formatNumber(Number(worst.actual)), error: formatNumber(round(relativeError(worst))) };
  const apart = worst.path.length === 0 ? said("Finite differences give {expected}, the result is {actual} (relative error {error}).", sides)
    : said("The worst is at {place}: finite differences give {expected}, the result is {actual} (relative error {error}).", { place: pathInWords(worst.path), ...sides });
  return {
    pass: false,
    message: together(diagnosis?.message ?? null, counted, apart),
    withoutData: diagnosis?.withoutData ?? said(wrong.length === all.length ? "The gradient disagrees with finite differences." : "Some components of the gradient disagree with finite differences."),
    difference,
  };
}

/** Right with some step, or between the slopes at a kink: smaller steps are taken only where the first disagrees. */
function isDerivative(actual: unknown, { value, refined, kink }: Derivative, close: (a: number, e: number) => boolean): boolean {
  if (typeof actual !== "number" || !Number.isFinite(actual)) return false;
  if (close(actual, value)) return true;
  for (const other of refined()) if (close(actual, other)) return true;
  const slopes = kink();
  if (slopes === null) return false;
  const [low, high] = slopes;
  return actual >= low && actual <= high || close(actual, low) || close(actual, high);
}

function relativeError({ actual, expected }: Leaf): number {
  const [a, e] = [Number(actual), Number(expected)];
  return Math.abs(a - e) / Math.max(Math.abs(a), Math.abs(e), Number.MIN_VALUE);
}

/** The factors that gradients are usually off by; each holds for every component. */
function guess(all: readonly Leaf[], rows: number, close: (a: number, e: number) => boolean): Diagnosis | null {
  const pairs = all.map(({ actual, expected }) => ({ a: Number(actual), e: Number(expected) }));
  if (pairs.every(({ e }) => close(0, e))) return null;
  const off = (factor: number) => pairs.every(({ a, e }) => close(a / factor, e));
  if (off(-1)) return plain(said("Only the sign differs: the gradient points uphill, and the minus belongs to the step downhill."));
  if (rows > 1 && off(rows)) return { message: said("Each component is too large by a factor of {rows}, the number of examples: the loss is their mean, so divide by it.", { rows }), withoutData: said("Each component is too large by a factor that is the number of examples: the loss is their mean, so divide by it.") };
  if (rows > 1 && off(1 / rows)) return { message: said("Each component is too small by a factor of {rows}, the number of examples: is it divided by twice?", { rows }), withoutData: said("Each component is too small by a factor that is the number of examples: is it divided by twice?") };
  if (off(2)) return plain(said("Each component is twice what it should be: where does the ½ or the mean in the loss go?"));
  if (off(1 / 2)) return plain(said("Each component is half of what it should be: is the two from the derivative of a square missing?"));
  return null;
}

const round = (value: number) => Number(value.toPrecision(3));
