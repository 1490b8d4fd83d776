import { gramLength, gramsOf } from "./similarity.ts";
import type { Tokens } from "./source-tokens.ts";

export interface Lines { from: number; to: number }

/** What two programs have in common in one piece. */
export interface Passage {
  a: Lines;
  b: Lines;
  tokens: number;
}

/** A run that repeats itself has as many beginnings as it has tokens: more than these are not tried. */
const mostPlaces = 40;
/** A passage in which nearly every gram is everybody's is no passage of these two. */
const leastOwn = 0.2;

interface Run { a: number; b: number; length: number }

/** Every greatest run of tokens that is in both, the longest first. */
function runsOf(a: readonly number[], b: readonly number[], gramsOfA: readonly number[], gramsOfB: readonly number[]): Run[] {
  const places = new Map<number, number[]>();
  gramsOfB.forEach((gram, at) => {
    const known = places.get(gram);
    if (!known) places.set(gram, [at]);
    else if (known.length < mostPlaces) known.push(at);
  });
  const runs: Run[] = [];
  gramsOfA.forEach((gram, i) => {
    for (const j of places.get(gram) ?? []) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue;
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      if (length >= gramLength) runs.push({ a: i, b: j, length });
    }
  });
  return runs.sort((p, q) => q.length - p.length || p.a - q.a || p.b - q.b);
}

/** What of the run no longer one has taken; null when it is too little, or in the middle of one. */
function free(run: Run, usedA: Uint8Array, usedB: Uint8Array): Run | null {
  let { a, b, length } = run;
  const taken = (at: number) => usedA[a + at] === 1 || usedB[b + at] === 1;
  while (length >= gramLength && taken(0)) [a, b, length] = [a + 1, b + 1, length - 1];
  while (length >= gramLength && taken(length - 1)) length--;
  if (length < gramLength) return null;
  for (let at = 1; at < length - 1; at++) if (taken(at)) return null;
  return { a, b, length };
}

/**
 * The passages that two programs share, longest runs of tokens first chosen and none overlapping (greedy string tiling;
 * Wise, 1993), in the order of the first. What the ignored grams make up is left out.
 */
export function sharedPassages(a: Tokens, b: Tokens, ignored: ReadonlySet<number>): Passage[] {
  const [gramsOfA, gramsOfB] = [gramsOf(a), gramsOf(b)];
  const [usedA, usedB] = [new Uint8Array(a.codes.length), new Uint8Array(b.codes.length)];
  const chosen: Run[] = [];
  for (const found of runsOf(a.codes, b.codes, gramsOfA, gramsOfB)) {
    const run = free(found, usedA, usedB);
    if (!run) continue;
    usedA.fill(1, run.a, run.a + run.length);
    usedB.fill(1, run.b, run.b + run.length);
    const grams = gramsOfA.slice(run.a, run.a + run.length - gramLength + 1);
    if (grams.filter((gram) => !ignored.has(gram)).length >= leastOwn * grams.length) chosen.push(run);
  }
  const lines = ({ lines: of }: Tokens, from: number, length: number): Lines => ({ from: of[from], to: of[from + length - 1] });
  return chosen.sort((p, q) => p.a - q.a).map((run) => ({ a: lines(a, run.a, run.length), b: lines(b, run.b, run.length), tokens: run.length }));
}
