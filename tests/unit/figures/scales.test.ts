import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { clamp, linearAxis, logAxis, logTicks, sample } from "#domain/figures/scales.ts";

describe("axes of figures", () => {
  it("a place leads back to its quantity", () => {
    fc.assert(fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (value) => {
      for (const axis of [linearAxis([0, 1000], [30, 600]), logAxis([0.001, 1000], [600, 30])]) {
        assert.ok(Math.abs(axis.from(axis.to(value)) - value) < 1e-9 * Math.max(1, value));
      }
    }));
  });

  it("equal ratios are equally far apart on a logarithmic axis", () => {
    const axis = logAxis([1, 1000], [0, 300]);
    [1, 10, 100, 1000].forEach((value, i) => assert.ok(Math.abs(axis.to(value) - 100 * i) < 1e-9));
  });

  it("zero and less on a logarithmic axis are drawn at its low end, not at minus infinity", () => {
    const axis = logAxis([0.01, 1], [200, 0]);
    assert.equal(axis.to(0), 200);
    assert.equal(axis.to(-3), 200);
  });

  it("marks whole powers of ten only, evenly spaced, the top one always", () => {
    assert.deepEqual(logTicks([1, 1000]), [1, 10, 100, 1000]);
    assert.deepEqual(logTicks([1e-16, 1], 4), [1e-16, 1e-12, 1e-8, 1e-4, 1]);
    assert.deepEqual(logTicks([0.5, 20]), [1, 10]);
  });

  it("samples include both ends", () => {
    assert.deepEqual(sample([-1, 1], 5), [-1, -0.5, 0, 0.5, 1]);
    assert.equal(clamp(7, [0, 5]), 5);
    assert.equal(clamp(-7, [0, 5]), 0);
  });
});
