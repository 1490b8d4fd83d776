import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { activations, saturated } from "#domain/figures/activations.ts";

const STEP = 1e-5;
const TOLERANCE = 1e-7;
const all = Object.values(activations);

describe("activation functions", () => {
  it("each derivative is that of its function, away from kinks", () => {
    const x = fc.double({ min: -6, max: 6, noNaN: true }).filter((n) => Math.abs(n) > 2 * STEP);
    fc.assert(fc.property(x, fc.constantFrom(...all), (at, { f, derivative, label }) => {
      const numeric = (f(at + STEP) - f(at - STEP)) / (2 * STEP);
      assert.ok(Math.abs(numeric - derivative(at)) < TOLERANCE, `${label} at ${at}`);
    }));
  });

  it("only those marked with a kink have one at zero", () => {
    for (const { derivative, kink, label } of all) {
      assert.equal(Math.abs(derivative(1e-9) - derivative(-1e-9)) > 0.5, kink, label);
    }
  });

  it("known values", () => {
    assert.equal(activations.sigmoid.derivative(0), 0.25);
    assert.equal(activations.tanh.derivative(0), 1);
    assert.equal(activations.relu.f(-3), 0);
    assert.equal(activations.leakyRelu.f(-3), -0.03);
    assert.ok(Math.abs(activations.elu.f(-1) - (1 / Math.E - 1)) < 1e-15);
    assert.ok(Math.abs(activations.softplus.f(0) - Math.LN2) < 1e-15);
    // Φ(1) = 0.8413447460685429 (Abramowitz and Stegun 1964, table 26.1).
    assert.ok(Math.abs(activations.gelu.f(1) - 0.8413447460685429) < 1e-12);
    assert.ok(Math.abs(activations.swish.f(1) - 1 / (1 + Math.exp(-1))) < 1e-15);
  });

  it("none overflows far out", () => {
    for (const { f, derivative } of all) for (const x of [-800, 800]) assert.ok(Number.isFinite(f(x)) && Number.isFinite(derivative(x)));
  });

  it("finds the flat stretches: two for tanh, one for ReLU, none for leaky ReLU above its leak", () => {
    const tanh = saturated(activations.tanh, -6, 6, 0.05);
    assert.equal(tanh.length, 2);
    // 1 − tanh² x = 0.05 at x = artanh √0.95.
    assert.ok(Math.abs(tanh[1].from - Math.atanh(Math.sqrt(0.95))) < 0.04);
    assert.deepEqual(saturated(activations.relu, -6, 6, 0.05), [{ from: -6, to: 0 }]);
    assert.deepEqual(saturated(activations.leakyRelu, -6, 6, 0.009), []);
  });
});
