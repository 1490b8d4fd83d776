import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { broadcastShapes, flatIndex, indices, readFrom } from "#domain/figures/broadcast.ts";

const shape = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 3 });

describe("broadcasting figure", () => {
  it("gives the results of NumPy's own guide", () => {
    assert.deepEqual(broadcastShapes([256, 256, 3], [3]).shape, [256, 256, 3]);
    assert.deepEqual(broadcastShapes([8, 1, 6, 1], [7, 1, 5]).shape, [8, 7, 6, 5]);
    assert.deepEqual(broadcastShapes([5, 4], [1]).shape, [5, 4]);
    assert.deepEqual(broadcastShapes([15, 3, 5], [3, 1]).shape, [15, 3, 5]);
    assert.equal(broadcastShapes([3], [4]).shape, null);
    assert.equal(broadcastShapes([2, 1], [8, 4, 3]).shape, null);
  });

  it("aligns from the right: a row can be added to a matrix, a column's length cannot", () => {
    assert.deepEqual(broadcastShapes([4, 3], [3]).axes, [{ a: 4, b: null, out: 4 }, { a: 3, b: 3, out: 3 }]);
    assert.deepEqual(broadcastShapes([4, 3], [4]).axes.map(({ out }) => out), [4, null]);
  });

  it("does not care which operand comes first", () => {
    fc.assert(fc.property(shape, shape, (a, b) => assert.deepEqual(broadcastShapes(a, b).shape, broadcastShapes(b, a).shape)));
  });

  it("reads every entry of both arrays, each as its own exactly once", () => {
    fc.assert(fc.property(shape, shape, (a, b) => {
      const out = broadcastShapes(a, b).shape;
      if (out === null) return;
      for (const source of [a, b]) {
        const own: number[] = indices(out).map((index) => readFrom(source, index)).filter(({ copy }) => !copy).map(({ index }) => flatIndex(source, index));
        assert.deepEqual(own.toSorted((p, q) => p - q), Array.from({ length: indices(source).length }, (_, i) => i));
      }
    }));
  });

  it("a single number goes with every shape", () => {
    assert.deepEqual(broadcastShapes([], [2, 3]).shape, [2, 3]);
    assert.deepEqual(broadcastShapes([], []).shape, []);
    assert.deepEqual(indices([]), [[]]);
    assert.deepEqual(indices([1, 2]), [[0, 0], [0, 1]]);
  });
});
