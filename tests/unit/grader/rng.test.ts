import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { createRng, deriveSeed } from "#grader/rng.ts";

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const draws = 20_000;
/** Five standard errors: one run in two million fails by chance, and the seed is fixed. */
const sigmas = 5 / Math.sqrt(draws);

describe("the generator", () => {
  test("the same seed gives the same draws", () => {
    fc.assert(fc.property(fc.integer(), (seed) => assert.deepEqual(createRng(seed).normal([3, 2]), createRng(seed).normal([3, 2]))));
  });

  test("neighbouring seeds give unrelated draws", () => {
    const firsts = Array.from({ length: draws }, (_, seed) => createRng(seed).uniform([]));
    assert.ok(Math.abs(mean(firsts) - 0.5) < sigmas * Math.sqrt(1 / 12));
    const lagged = mean(firsts.slice(1).map((x, i) => (x - 0.5) * (firsts[i] - 0.5)));
    assert.ok(Math.abs(lagged) < sigmas / 12, `covariance of neighbours ${lagged}`);
    assert.equal(new Set(firsts).size, draws);
  });

  test("uniform fills [low, high) evenly", () => {
    const values = createRng(7).uniform([draws], -2, 6);
    assert.ok(values.every((x) => x >= -2 && x < 6));
    assert.ok(Math.abs(mean(values) - 2) < sigmas * 8 * Math.sqrt(1 / 12));
  });

  test("normal has the mean, the deviation and the tails asked for", () => {
    const values = createRng(8).normal([draws], 3, 2);
    assert.ok(Math.abs(mean(values) - 3) < sigmas * 2);
    assert.ok(Math.abs(mean(values.map((x) => (x - 3) ** 2)) - 4) < sigmas * 4 * Math.SQRT2);
    const beyondTwo = values.filter((x) => Math.abs(x - 3) > 4).length / draws;
    assert.ok(Math.abs(beyondTwo - 0.0455) < sigmas * 0.21, `share beyond two deviations ${beyondTwo}`);
    assert.ok(values.every(Number.isFinite));
  });

  test("int includes both ends and nothing else", () => {
    const values = createRng(9).ints([2000], -1, 2);
    assert.deepEqual([...new Set(values)].sort((a, b) => a - b), [-1, 0, 1, 2]);
    fc.assert(fc.property(fc.integer(), fc.integer({ min: -50, max: 50 }), fc.nat(20), (seed, low, width) => {
      const value = createRng(seed).int(low, low + width);
      return Number.isInteger(value) && value >= low && value <= low + width;
    }));
  });

  test("shapes are as asked for, a scalar for []", () => {
    const rng = createRng(1);
    assert.equal(typeof rng.uniform([]), "number");
    const tensor = rng.normal([2, 3, 4, 5]);
    assert.deepEqual([tensor.length, tensor[0].length, tensor[0][0].length, tensor[0][0][0].length], [2, 3, 4, 5]);
    assert.deepEqual(rng.uniform([0]), []);
  });

  test("a permutation holds each index once, in every order equally often", () => {
    const counts = new Map<string, number>();
    for (let seed = 0; seed < 6000; seed++) {
      const key = createRng(seed).permutation(3).join("");
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    assert.equal(counts.size, 6);
    for (const [order, count] of counts) assert.ok(Math.abs(count - 1000) < 5 * Math.sqrt(1000 * 5 / 6), `${order}: ${count}`);
  });

  test("shuffle leaves its argument as it is", () => {
    const items = [1, 2, 3, 4];
    createRng(3).shuffle(items);
    assert.deepEqual(items, [1, 2, 3, 4]);
  });

  test("a fork depends on its name alone: earlier draws change nothing", () => {
    const a = createRng(5);
    const b = createRng(5);
    b.normal([100]);
    assert.deepEqual(a.fork("weights").uniform([4]), b.fork("weights").uniform([4]));
    assert.notDeepEqual(a.fork("weights").uniform([4]), a.fork("biases").uniform([4]));
    assert.notDeepEqual(a.fork("weights").uniform([4]), createRng(5).uniform([4]));
  });

  test("derived seeds differ by name and by seed", () => {
    const seeds = Array.from({ length: 1000 }, (_, i) => [deriveSeed(i, "a"), deriveSeed(i, "b"), deriveSeed(1, `case#${i}`)]).flat();
    assert.ok(new Set(seeds).size > 2990);
  });
});
