import { CheckerError } from "./checker.ts";
import { isList, isPlainObject, isTypedArray, type Path } from "./tree.ts";

/** Steps of the differences, from the most exact for smooth functions to one that seldom meets a kink. Powers of two add without rounding. */
const steps = [2 ** -10, 2 ** -13, 2 ** -17, 2 ** -20];

/** The derivative of a function with respect to one number among its arguments. */
export interface Derivative {
  /** Where the number stands in the varied argument. */
  path: Path;
  /** By central differences of fourth order. */
  value: number;
  /** The same with smaller steps, one at a time: near a kink the first may straddle it. */
  refined(): Generator<number>;
  /** The lesser and the greater of the slopes on both sides of a kink, where every slope between them will do; null where there is none. */
  kink(): [low: number, high: number] | null;
}

/**
 * Derivatives of `f` with respect to every number of one argument, or of a part of it.
 * @param args are copied; Float32Arrays as Float64Arrays, which can hold the steps
 * @param wrt index of the argument, or the path to a part of it: `[0, "weights"]`
 * @returns a value of the argument's structure with the derivatives in it, and each of them alone
 * @throws {CheckerError} when `f` throws or is not finite around the arguments, or nothing there is a number
 */
export function numericGradient(f: (args: unknown[]) => number, args: readonly unknown[], wrt: Path): { gradient: unknown; derivatives: Derivative[] } {
  const copy = args.map(widen);
  const derivatives: Derivative[] = [];
  const visit = (container: object, key: number | string, path: Path): unknown => {
    const value: unknown = Reflect.get(container, key);
    if (typeof value === "number") {
      const derivative = differentiate(f, copy, container, key, value, path);
      derivatives.push(derivative);
      return derivative.value;
    }
    if (isList(value)) return Array.from(value, (_, i) => visit(value, i, [...path, i]));
    if (isPlainObject(value)) return Object.fromEntries(Object.keys(value).map((inner) => [inner, visit(value, inner, [...path, inner])]));
    throw new CheckerError(`gradient: the argument at ${JSON.stringify(wrt)} holds something that is no number`);
  };
  const last = wrt.at(-1);
  const parent = wrt.slice(0, -1).reduce<unknown>((value, step) => (typeof value === "object" && value !== null ? Reflect.get(value, step) : undefined), copy);
  if (last === undefined || typeof parent !== "object" || parent === null || !(last in parent)) throw new CheckerError(`gradient: there is no argument at ${JSON.stringify(wrt)}`);
  return { gradient: visit(parent, last, []), derivatives };
}

function widen(value: unknown): unknown {
  if (value instanceof Float32Array) return Float64Array.from(value);
  if (isTypedArray(value)) return value.slice();
  if (isList(value)) return Array.from(value, widen);
  if (isPlainObject(value)) return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, widen(inside)]));
  return value;
}

function differentiate(f: (args: unknown[]) => number, args: unknown[], container: object, key: number | string, x: number, path: Path): Derivative {
  const scale = Math.max(1, 2 ** Math.ceil(Math.log2(Math.abs(x) || 1)));
  /** f with x moved by so much. */
  const moved = (by: number): number => {
    try {
      Reflect.set(container, key, x + by);
      return f(args);
    } catch (error) {
      throw new CheckerError(`the function of gradient throws: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    } finally {
      Reflect.set(container, key, x);
    }
  };
  const central = (step: number) => (8 * (moved(step) - moved(-step)) - (moved(2 * step) - moved(-2 * step))) / (12 * step);
  let at = 0;
  let value = central(steps[at] * scale);
  // The edge of the domain (a logarithm near 0) may lie within the wider steps.
  while (!Number.isFinite(value) && at + 1 < steps.length) value = central(steps[++at] * scale);
  if (!Number.isFinite(value)) throw new CheckerError("the function of gradient is not finite around the arguments");
  return {
    path, value,
    *refined() {
      for (const step of steps.slice(at + 1)) yield central(step * scale);
    },
    kink() {
      const middle = moved(0);
      const slopes = (step: number) => [(middle - moved(-step)) / step, (moved(step) - middle) / step].sort((a, b) => a - b);
      const [wide, narrow] = steps.slice(-2).map((step) => slopes(step * scale));
      const gap = narrow[1] - narrow[0];
      // Between the sides of a smooth function the gap shrinks with the step; rounding alone leaves far less than this.
      return gap > (wide[1] - wide[0]) / 2 && gap > 1e-6 * Math.max(1, Math.abs(middle)) ? [narrow[0], narrow[1]] : null;
    },
  };
}
