import { said } from "#domain/said.ts";
import { formatNumber } from "#domain/value.ts";
import { plain, type Close, type Diagnosis } from "./diagnosis.ts";

/** A value, what is expected there, and whether the two are equal to the checker. */
export interface Pair { a: number; e: number; right: boolean }

/**
 * One operation that takes every expected value to what was given: a sign, a factor, an offset, a power, or zero
 * for all. Values that are right do not speak against it where it changes nothing: 0 has no sign and is its own double.
 */
export function diagnoseValues(pairs: readonly Pair[], close: Close): Diagnosis | null {
  const scaled = pairs.every(({ e, right }) => !right || close(0, e));
  return sign(pairs, scaled, close) ?? zeros(pairs) ?? (scaled ? factor(pairs, close) : null) ?? offset(pairs, close) ?? power(pairs, close);
}

function sign(pairs: readonly Pair[], scaled: boolean, close: Close): Diagnosis | null {
  if (!pairs.some(({ e }) => !close(0, e))) return null;
  if (scaled && pairs.every(({ a, e }) => close(-a, e))) return plain(said("Only the sign differs."));
  return pairs.every(({ a, e }) => close(Math.abs(a), Math.abs(e))) ? plain(said("The magnitudes are right, but some signs differ.")) : null;
}

/** Where so few values are zero, or so small ones are due, zeros may as well be what was computed. */
const fewestZeros = 4;
const small = 0.01;

function zeros(pairs: readonly Pair[]): Diagnosis | null {
  if (pairs.length < fewestZeros || !pairs.every(({ a }) => a === 0)) return null;
  const missed = pairs.filter(({ e }) => Math.abs(e) >= small).length;
  return missed * 2 >= pairs.length ? plain(said("Every value is zero: is the result ever written to?")) : null;
}

function factor(pairs: readonly Pair[], close: Close): Diagnosis | null {
  const told = pairs.filter(({ e }) => e !== 0);
  if (told.length < 2) return null;
  // The largest value gives the ratio with the least rounding.
  const largest = told.reduce((best, pair) => (Math.abs(pair.e) > Math.abs(best.e) ? pair : best));
  const ratio = Math.abs(largest.a / largest.e);
  if (ratio === 0 || !Number.isFinite(1 / ratio) || !Number.isFinite(ratio)) return null;
  const side = largest.a * largest.e < 0 ? -1 : 1;
  const large = ratio >= 1;
  const shown = shortest(large ? ratio : 1 / ratio, (by) => pairs.every(({ a, e }) => close(large ? side * a / by : side * a * by, e)));
  if (shown === null) return null;
  const how = { sign: side < 0 ? "wrong" : "right", size: large ? "large" : "small", factor: formatNumber(shown) };
  return {
    message: said("Each value {sign, select, wrong {has the wrong sign and is} other {is}} too {size, select, large {large} other {small}} by a factor of {factor}.", how),
    withoutData: said("Each value {sign, select, wrong {has the wrong sign and is} other {is}} off by the same factor.", { sign: how.sign }),
  };
}

function offset(pairs: readonly Pair[], close: Close): Diagnosis | null {
  if (pairs.length < 3 || pairs.some(({ right }) => right)) return null;
  const difference = pairs[0].a - pairs[0].e;
  const side = difference < 0 ? -1 : 1;
  const shown = shortest(Math.abs(difference), (by) => pairs.every(({ a, e }) => close(a - side * by, e)));
  if (shown === null) return null;
  return {
    message: said("Each value is {amount} too {size, select, large {large} other {small}}.", { amount: formatNumber(shown), size: side > 0 ? "large" : "small" }),
    withoutData: said("Each value is off by the same amount."),
  };
}

function power(pairs: readonly Pair[], close: Close): Diagnosis | null {
  if (pairs.some(({ e, right }) => right && !close(e * e, e)) || pairs.length > 1 && pairs.filter(({ right }) => !right).length < 2) return null;
  const alone = pairs.length === 1;
  if (pairs.every(({ a, e }) => close(a, e * e))) return plain(said(alone ? "The result is the square of what is asked for." : "Each value is the square of what is asked for."));
  if (!pairs.every(({ a, e }) => e >= 0 && close(a, Math.sqrt(e)))) return null;
  return plain(said(alone ? "The result is the square root of what is asked for." : "Each value is the square root of what is asked for."));
}

/** The number as the author of the error would know it, 8 and not 8.00000012: the fewest digits that still explain every value; null when none do. */
function shortest(value: number, explains: (value: number) => boolean): number | null {
  // As many as formatNumber shows: what is said is what was tried.
  for (let digits = 1; digits <= 6; digits++) {
    const rounded = Number(value.toPrecision(digits));
    if (explains(rounded)) return rounded;
  }
  return null;
}
