import type { Tokens } from "./source-tokens.ts";

/** So many tokens that two programs share in a row are more than chance; fewer are never looked at. */
export const gramLength = 12;
/** Of so many neighbouring grams one is kept: what is shared over gramLength + window − 1 tokens is found for certain. */
const window = 4;

/** A hash of each run of `gramLength` tokens. */
export function gramsOf({ codes }: Pick<Tokens, "codes">): number[] {
  return Array.from({ length: Math.max(0, codes.length - gramLength + 1) }, (_, start) => {
    let hash = 0;
    for (let i = start; i < start + gramLength; i++) hash = Math.imul(hash, 0x01000193) ^ codes[i];
    return hash;
  });
}

/**
 * The fingerprints of a program: of each window of neighbouring grams the one with the smallest hash, so that two
 * programs choose the same ones from what they share. Schleimer, Wilkerson and Aiken, "Winnowing: Local Algorithms
 * for Document Fingerprinting", SIGMOD 2003.
 */
export function fingerprints(tokens: Pick<Tokens, "codes">): Set<number> {
  const grams = gramsOf(tokens);
  const kept = new Set<number>();
  for (let start = 0; start + Math.min(window, grams.length) <= grams.length && start < grams.length; start++) kept.add(Math.min(...grams.slice(start, start + window)));
  return kept;
}

/** A fingerprint that so large a share of all programs has is how one solves the exercise; among few programs at least so many have it. */
const commonShare = 0.25;
const commonAtLeast = 5;
/** A program with fewer fingerprints of its own is too short, or too much like everybody's, to say anything. */
export const fewestPrints = 6;
/** Fewer pairs are no distribution to compare with. */
export const fewestPairs = 10;
/** Below it no pair is shown, however unlike the others are: two programs that share less are not alike. */
const leastScore = 0.3;
/** So narrow a spread is that of programs that share nothing; the difference to it says little. */
const leastSpread = 0.05;
export const mostPairs = 200;

export interface AlikePair {
  /** Places in the list of sources. */
  a: number;
  b: number;
  shared: number;
  /** Fingerprints of the one that has fewer. */
  of: number;
  /** shared / of. */
  score: number;
  /** By how many spreads the score is above that of the usual pair. */
  z: number;
}

export interface Comparison {
  /** The most alike first; at most `mostPairs`. */
  pairs: AlikePair[];
  /** Sources that had enough of their own. */
  compared: number;
  /** All pairs of those. */
  pairCount: number;
  /** The usual pair's score; null when there are too few pairs. */
  median: number | null;
  /** From this score on a pair is more alike than chance; null when there are too few pairs. */
  threshold: number | null;
  /** What most programs have: not counted. */
  common: ReadonlySet<number>;
}

/** Which programs have each fingerprint. */
function invert(prints: readonly ReadonlySet<number>[], ignored: ReadonlySet<number>): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  prints.forEach((own, source) => {
    for (const print of own) {
      if (ignored.has(print)) continue;
      const held = holders.get(print);
      if (held) held.push(source);
      else holders.set(print, [source]);
    }
  });
  return holders;
}

/** @param sorted in ascending order, not empty */
const middle = (sorted: ArrayLike<number>): number => (sorted[(sorted.length - 1) >> 1] + sorted[sorted.length >> 1]) / 2;

/**
 * Median and spread of scores. The spread is 1.4826 times the median absolute deviation, which is the standard deviation
 * of normal scores and which a few copies cannot move (Rousseeuw and Croux, 1993).
 */
export function robust(scores: Float64Array): { median: number; spread: number } {
  const median = middle(scores.toSorted());
  return { median, spread: Math.max(leastSpread, 1.4826 * middle(scores.map((score) => Math.abs(score - median)).sort())) };
}

/**
 * Pairs of programs that are more alike than chance among these. What the ignored ones (starter, solution) have does not
 * count, nor what many programs have. "More than chance": the robust z of the score is above 3.5 (Iglewicz and
 * Hoaglin, 1993) and above √(2 ln n), which the greatest of n normal scores hardly passes (Donoho and Johnstone, 1994).
 */
export function compareAll(prints: readonly ReadonlySet<number>[], ignored: ReadonlySet<number>): Comparison {
  const holders = invert(prints, ignored);
  const most = Math.max(commonAtLeast, commonShare * prints.length);
  const common = new Set([...holders].flatMap(([print, held]) => held.length > most ? [print] : []));
  const own = prints.map((each) => [...each].filter((print) => !ignored.has(print) && !common.has(print)).length);
  const compared = own.flatMap((count, source) => count >= fewestPrints ? [source] : []);
  const place = new Map(compared.map((source, at) => [source, at]));
  const n = compared.length;
  const shared = new Uint16Array(n * n);
  for (const [print, held] of holders) {
    if (common.has(print)) continue;
    const places = held.flatMap((source) => place.get(source) ?? []);
    for (let i = 0; i < places.length; i++) for (let j = i + 1; j < places.length; j++) shared[places[i] * n + places[j]]++;
  }
  const pairs: Omit<AlikePair, "z">[] = [];
  const scores = new Float64Array(n * (n - 1) / 2);
  let at = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const of = Math.min(own[compared[i]], own[compared[j]]);
      const score = shared[i * n + j] / of;
      scores[at++] = score;
      if (score >= leastScore) pairs.push({ a: compared[i], b: compared[j], shared: shared[i * n + j], of, score });
    }
  }
  const facts = { compared: n, pairCount: scores.length, common };
  if (scores.length < fewestPairs) return { ...facts, pairs: [], median: null, threshold: null };
  const { median, spread } = robust(scores);
  const threshold = Math.max(leastScore, median + spread * Math.max(3.5, Math.sqrt(2 * Math.log(scores.length))));
  const alike = pairs.filter(({ score }) => score > threshold).map((pair) => ({ ...pair, z: (pair.score - median) / spread }));
  return { ...facts, median, threshold, pairs: alike.sort((p, q) => q.score - p.score || q.shared - p.shared).slice(0, mostPairs) };
}
