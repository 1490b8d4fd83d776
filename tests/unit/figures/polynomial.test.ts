import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { fitPolynomial, noisyPoints, sumOfSquares, typicalError, valueAt, type Sample } from "#domain/figures/polynomial.ts";

const TOLERANCE = 1e-9;
const points = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 9 })
  .chain((xs) => fc.tuple(...xs.map((x) => fc.double({ min: -1, max: 1, noNaN: true }).map((y): Sample => ({ x: x / 20, y })))));

describe("least squares", () => {
  it("a line has the slope and intercept of the textbook formula", () => {
    fc.assert(fc.property(points, (samples) => {
      const meanX = samples.reduce((sum, { x }) => sum + x, 0) / samples.length;
      const meanY = samples.reduce((sum, { y }) => sum + y, 0) / samples.length;
      const slope = samples.reduce((sum, { x, y }) => sum + (x - meanX) * (y - meanY), 0) / samples.reduce((sum, { x }) => sum + (x - meanX) ** 2, 0);
      const line = fitPolynomial(samples, 1);
      assert.ok(Math.abs(valueAt(line, 0.3) - (meanY + slope * (0.3 - meanX))) < TOLERANCE);
    }));
  });

  it("degree 0 is the mean", () => {
    assert.ok(Math.abs(valueAt(fitPolynomial([{ x: 0, y: 1 }, { x: 0.5, y: 2 }, { x: 1, y: 6 }], 0), -0.7) - 3) < TOLERANCE);
  });

  it("as many terms as points go through all of them", () => {
    fc.assert(fc.property(points, (samples) => {
      // Points a twentieth apart make large weights; what is left is rounding.
      assert.ok(typicalError(fitPolynomial(samples, samples.length - 1), samples) < 1e-6);
    }));
  });

  it("a higher degree never fits the same points worse", () => {
    fc.assert(fc.property(points, fc.integer({ min: 0, max: 7 }), (samples, degree) => {
      assert.ok(sumOfSquares(fitPolynomial(samples, degree + 1), samples) <= sumOfSquares(fitPolynomial(samples, degree), samples) + TOLERANCE);
    }));
  });

  it("finds a polynomial again that made the points", () => {
    const samples = [-0.9, -0.5, -0.1, 0.2, 0.6, 1].map((x) => ({ x, y: 2 * x ** 3 - x + 0.5 }));
    const found = fitPolynomial(samples, 3);
    for (const x of [-1, -0.3, 0.8]) assert.ok(Math.abs(valueAt(found, x) - (2 * x ** 3 - x + 0.5)) < TOLERANCE);
  });

  it("two points above each other, or fewer points than terms, do not make NaN", () => {
    const same = fitPolynomial([{ x: 0.2, y: 0 }, { x: 0.2, y: 1 }], 4);
    assert.ok(same.every(Number.isFinite));
    assert.ok(Math.abs(valueAt(same, 0.2) - 0.5) < TOLERANCE);
    assert.ok(fitPolynomial([{ x: 0, y: 1 }], 9).every(Number.isFinite));
  });

  it("draws the same points for the same seed, within the picture", () => {
    assert.deepEqual(noisyPoints(10, 0.2, 3), noisyPoints(10, 0.2, 3));
    assert.ok(noisyPoints(12, 0.2, 3).every(({ x }) => Math.abs(x) <= 1));
  });
});
