/**
 * Seeded random numbers for test cases. The generator is sfc32 (Doty-Humphrey, PractRand),
 * seeded by splitmix32, so that neighbouring seeds give unrelated streams.
 */
export interface Rng {
  /** In [low, high). */
  uniform(shape: [], low?: number, high?: number): number;
  uniform(shape: [number], low?: number, high?: number): number[];
  uniform(shape: [number, number], low?: number, high?: number): number[][];
  uniform(shape: [number, number, number], low?: number, high?: number): number[][][];
  uniform(shape: [number, number, number, number], low?: number, high?: number): number[][][][];
  /** Gaussian, by Box and Muller 1958. */
  normal(shape: [], mean?: number, deviation?: number): number;
  normal(shape: [number], mean?: number, deviation?: number): number[];
  normal(shape: [number, number], mean?: number, deviation?: number): number[][];
  normal(shape: [number, number, number], mean?: number, deviation?: number): number[][][];
  normal(shape: [number, number, number, number], mean?: number, deviation?: number): number[][][][];
  /** A whole number from low to high, both included. */
  int(low: number, high: number): number;
  /** Whole numbers from low to high, both included. */
  ints(shape: [number], low: number, high: number): number[];
  ints(shape: [number, number], low: number, high: number): number[][];
  choice<T>(items: readonly T[]): T;
  /** A shuffled copy. Fisher and Yates 1938. */
  shuffle<T>(items: readonly T[]): T[];
  /** 0 … n−1 in random order. */
  permutation(n: number): number[];
  /** An independent generator, named: adding a draw before it changes nothing. */
  fork(name: string): Rng;
}

type Nested = number | Nested[];

/** A stream of unsigned 32-bit numbers. Steele, Lea and Flood 2014, in its 32-bit form. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let z = state ^ (state >>> 16);
    z = Math.imul(z, 0x21f0aaad);
    z ^= z >>> 15;
    z = Math.imul(z, 0x735a2d97);
    return (z ^ (z >>> 15)) >>> 0;
  };
}

function sfc32(seed: number): () => number {
  const next = splitmix32(seed);
  let a = next(), b = next(), c = next(), counter = 1;
  const draw = () => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum | 0;
    return sum >>> 0;
  };
  // The first outputs still resemble the seed: PractRand's author discards twelve.
  for (let i = 0; i < 12; i++) draw();
  return draw;
}

/**
 * A 32-bit seed from a seed and a name: FNV-1a over UTF-16 units, mixed before and after. Without the
 * first mixing, seed 2 with "a" and seed 1 with "b" would be one and the same.
 */
export function deriveSeed(seed: number, name: string): number {
  let hash = splitmix32(seed)();
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return splitmix32(hash)();
}

function fill(shape: readonly number[], draw: () => number): Nested {
  if (shape.length === 0) return draw();
  const [length, ...rest] = shape;
  return Array.from({ length }, () => fill(rest, draw));
}

/**
 * @param seed any whole number; only its lowest 32 bits count
 * @returns a generator whose draws depend on the seed alone
 */
export function createRng(seed: number): Rng {
  const bits = sfc32(seed);
  /** 53 random bits in [0, 1), as Math.random gives. */
  const unit = () => (bits() * 0x200000 + (bits() >>> 11)) / 0x20000000000000;
  const int = (low: number, high: number) => low + Math.floor(unit() * (high - low + 1));

  function uniform(shape: [], low?: number, high?: number): number;
  function uniform(shape: [number], low?: number, high?: number): number[];
  function uniform(shape: [number, number], low?: number, high?: number): number[][];
  function uniform(shape: [number, number, number], low?: number, high?: number): number[][][];
  function uniform(shape: [number, number, number, number], low?: number, high?: number): number[][][][];
  function uniform(shape: readonly number[], low = 0, high = 1): Nested {
    return fill(shape, () => low + (high - low) * unit());
  }

  function normal(shape: [], mean?: number, deviation?: number): number;
  function normal(shape: [number], mean?: number, deviation?: number): number[];
  function normal(shape: [number, number], mean?: number, deviation?: number): number[][];
  function normal(shape: [number, number, number], mean?: number, deviation?: number): number[][][];
  function normal(shape: [number, number, number, number], mean?: number, deviation?: number): number[][][][];
  function normal(shape: readonly number[], mean = 0, deviation = 1): Nested {
    // 1 − unit() is in (0, 1], so the logarithm is finite.
    return fill(shape, () => mean + deviation * Math.sqrt(-2 * Math.log(1 - unit())) * Math.cos(2 * Math.PI * unit()));
  }

  function ints(shape: [number], low: number, high: number): number[];
  function ints(shape: [number, number], low: number, high: number): number[][];
  function ints(shape: readonly number[], low: number, high: number): Nested {
    return fill(shape, () => int(low, high));
  }

  function shuffle<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = int(0, i);
      [copy[i], copy[j]] = [copy[j], copy[i]];
    }
    return copy;
  }

  return {
    uniform, normal, int, ints, shuffle,
    choice: (items) => items[int(0, items.length - 1)],
    permutation: (n) => shuffle(Array.from({ length: n }, (_, i) => i)),
    fork: (name) => createRng(deriveSeed(seed, name)),
  };
}
