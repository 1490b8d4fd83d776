import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { centralDifference, curves, differenceErrors, forwardDifference } from "#domain/figures/slopes.ts";

describe("tangent figure", () => {
  it("each derivative is that of its function", () => {
    for (const { f, derivative, formula } of Object.values(curves)) {
      for (const x of [-2.1, -0.4, 0.3, 1.7]) {
        const slope = derivative(x);
        assert.ok(slope !== null && Math.abs(centralDifference(f, x, 1e-5) - slope) < 1e-8, `${formula} at ${x}`);
      }
    }
  });

  it("the forward error of x² is exactly h, the central one nothing", () => {
    fc.assert(fc.property(fc.integer({ min: -4, max: 4 }), fc.integer({ min: 1, max: 8 }), (x, n) => {
      const h = 2 ** -n;
      assert.equal(forwardDifference(curves.square.f, x, h) - 2 * x, h);
      assert.equal(centralDifference(curves.square.f, x, h), 2 * x);
    }));
  });

  it("halving h halves the forward error and quarters the central one", () => {
    const [large, small] = differenceErrors(curves.sine, 1, [1e-2, 5e-3]);
    assert.ok(Math.abs(large.forward / small.forward - 2) < 0.01);
    assert.ok(Math.abs(large.central / small.central - 4) < 0.01);
  });

  it("rounding makes a step of 1e-13 worse than one of 1e-6", () => {
    const [tiny, medium] = differenceErrors(curves.sine, 1, [1e-13, 1e-6]);
    assert.ok(tiny.central > 1000 * medium.central);
  });

  it("a corner has no slope, and so no error; the central difference is 0 there all the same", () => {
    assert.equal(curves.absolute.derivative(0), null);
    assert.deepEqual(differenceErrors(curves.absolute, 0, [0.1]), []);
    assert.equal(centralDifference(curves.absolute.f, 0, 0.1), 0);
  });
});
