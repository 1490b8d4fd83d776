import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { binOf, crowd, dotRows, histogram, humps, summarise } from "#domain/figures/histogram-outlier.ts";

const TOLERANCE = 1e-9;
const close = (got: number, expected: number) => assert.ok(Math.abs(got - expected) <= TOLERANCE * Math.max(1, Math.abs(expected)), `${got} is not ${expected}`);
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const unequal = fc.array(fc.integer({ min: -200, max: 200 }), { minLength: 2, maxLength: 40 }).filter((values) => new Set(values).size > 1);
const bins = fc.integer({ min: 1, max: 30 });

describe("histogram with an outlier", () => {
  it("a value that moves away drags the mean by a twentieth of its way and leaves the median", () => {
    fc.assert(fc.property(fc.integer({ min: 52, max: 1000 }), (far) => {
      const { mean, median } = summarise([...crowd, far]);
      close(mean, 47.5 + far / 20);
      assert.equal(median, 51);
    }));
  });

  it("the median lies between the two in the middle, whatever the order and also for an odd count", () => {
    assert.equal(summarise([10, 9, 100, 1]).median, 9.5);
    assert.equal(summarise([10, 9, 100]).median, 10);
    assert.equal(summarise([7]).median, 7);
    assert.deepEqual([0, 48, 49, 50, 52, 60].map((x) => summarise([...crowd, x]).median), [49, 49, 49.5, 50, 51, 51]);
  });

  it("the squared deviation is the mean of half the squared differences of all pairs", () => {
    fc.assert(fc.property(unequal, (values) => {
      const pairs = total(values.flatMap((a) => values.map((b) => (a - b) ** 2))) / (2 * values.length ** 2);
      close(summarise(values).deviation ** 2, pairs);
    }));
  });

  it("counts by hand: an inner edge belongs to the right, the largest value to the last bin", () => {
    const { counts, edges, densities, width } = histogram([5, 1, 2, 9, 2, 3], 4);
    assert.deepEqual(counts, [3, 1, 1, 1]);
    assert.deepEqual(edges, [1, 3, 5, 7, 9]);
    assert.equal(width, 2);
    close(densities[0], 0.25);
  });

  it("no value is lost and the areas sum to one", () => {
    fc.assert(fc.property(unequal, bins, (values, count) => {
      const { counts, densities, width } = histogram(values, count);
      assert.equal(total(counts), values.length);
      close(total(densities) * width, 1);
    }));
  });

  it("a far value alone melts the two humps of the crowd into one slope", () => {
    assert.deepEqual(histogram([...crowd, 160], 10).counts.slice(0, 4), [7, 4, 7, 1]);
    assert.deepEqual(histogram([...crowd, 200], 10).counts.slice(0, 4), [8, 7, 4, 0]);
  });

  it("humps are counted once each, flat tops and the last bar included", () => {
    assert.deepEqual([[7, 4, 7, 1], [8, 7, 4, 0], [3, 3, 0, 0, 1], [1, 2, 2, 3, 1, 1, 2], [20]].map(humps), [2, 1, 2, 2, 1]);
    assert.equal(humps([0, 0, 0]), 0);
  });

  it("each value is counted in its own bin", () => {
    fc.assert(fc.property(unequal, bins, (values, count) => {
      const bars = histogram(values, count);
      const counts = Array.from({ length: count }, (_, k) => values.filter((value) => binOf(value, bars) === k).length);
      assert.deepEqual(bars.counts, counts);
    }));
  });

  it("dots of a row keep their distance, and equal values stand above each other", () => {
    assert.deepEqual(dotRows([1, 1, 1, 4], 2), [0, 1, 2, 0]);
    fc.assert(fc.property(unequal, fc.integer({ min: 1, max: 20 }), (values, apart) => {
      const ordered = values.toSorted((a, b) => a - b);
      const rows = dotRows(ordered, apart);
      for (const row of new Set(rows)) {
        const own = ordered.filter((_, i) => rows[i] === row);
        assert.ok(own.every((value, i) => i === 0 || value - own[i - 1] >= apart));
      }
    }));
  });
});
