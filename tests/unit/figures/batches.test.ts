import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { bucketed, cutBatches, paddingShare, shuffledOrder } from "#domain/figures/batches.ts";

describe("batch loader figure", () => {
  it("a shuffle loses and doubles nothing", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 30 }), fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (n, stream) => {
      const order = shuffledOrder(n, () => stream.next().value ?? 0);
      assert.deepEqual(order.toSorted((a, b) => a - b), Array.from({ length: n }, (_, i) => i));
    }));
  });

  it("by hand: 0.4 swaps place 2 with 1, then 0.9 place 1 with itself", () => {
    const draws = [0.4, 0.9];
    assert.deepEqual(shuffledOrder(3, () => draws.shift() ?? 0), [0, 2, 1]);
  });

  it("the last batch holds what is left, or is dropped", () => {
    assert.deepEqual(cutBatches([4, 3, 2, 1, 0], 2, false), [[4, 3], [2, 1], [0]]);
    assert.deepEqual(cutBatches([4, 3, 2, 1, 0], 2, true), [[4, 3], [2, 1]]);
    assert.deepEqual(cutBatches([1, 0], 3, true), []);
    assert.deepEqual(cutBatches([], 3, false), []);
  });

  it("padding by hand: lengths 1 and 3 in one batch leave two of six cells empty", () => {
    assert.equal(paddingShare([[0, 1]], [1, 3]), 1 - 4 / 6);
    assert.equal(paddingShare([[0], [1]], [1, 3]), 0);
    assert.equal(paddingShare([], [1, 3]), 0);
  });

  it("in full batches, like lengths together never pad more than the order they were taken from", () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 6, maxLength: 24 }), fc.integer({ min: 1, max: 6 }), (drawn, size) => {
      const lengths = drawn.slice(0, drawn.length - drawn.length % size);
      const order = lengths.map((_, i) => i);
      const near = bucketed(order, lengths, order.length);
      assert.deepEqual(near.toSorted((a, b) => a - b), order);
      assert.ok(paddingShare(cutBatches(near, size, false), lengths) <= paddingShare(cutBatches(order, size, false), lengths) + 1e-12);
    }));
  });
});
