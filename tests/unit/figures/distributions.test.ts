import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { binomialMass, binomialMoments, binomialWithin, erf, normalBelow, normalDensity, normalWithin } from "#domain/figures/distributions.ts";

const TOLERANCE = 1e-13;
const close = (got: number, expected: number, tolerance = TOLERANCE) => (
  assert.ok(Math.abs(got - expected) <= tolerance, `${got} is not ${expected}`)
);
const binomial = fc.record({ trials: fc.integer({ min: 1, max: 200 }), chance: fc.double({ min: 0.01, max: 0.99, noNaN: true }) });

describe("distributions figure", () => {
  it("erf agrees with tabulated values on both sides of the change of method", () => {
    // Abramowitz and Stegun 1964, tables 7.1 and 7.2.
    close(erf(0), 0);
    close(erf(0.5), 0.5204998778130465);
    close(erf(1), 0.8427007929497149);
    close(erf(2), 0.9953222650189527);
    close(erf(3), 0.9999779095030014);
    close(erf(3.5), 0.9999992569016276);
    close(erf(-1), -0.8427007929497149);
    assert.equal(erf(40), 1);
  });

  it("does not jump where the series gives way to the fraction", () => {
    // The derivative there is 2/√π · e^−9 = 1.4e−4.
    close(erf(3 + 1e-9), erf(3 - 1e-9), 1e-12);
  });

  it("68, 95 and 99.7 per cent lie within one, two and three standard deviations", () => {
    assert.deepEqual([1, 2, 3].map((k) => (100 * normalWithin(k)).toFixed(2)), ["68.27", "95.45", "99.73"]);
  });

  it("the density is the slope of the share below", () => {
    const h = 1e-5;
    fc.assert(fc.property(
      fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: -2, max: 2, noNaN: true }), fc.double({ min: 0.5, max: 3, noNaN: true }),
      (x, mean, sd) => {
        const slope = (normalBelow(x + h, { mean, sd }) - normalBelow(x - h, { mean, sd })) / (2 * h);
        close(slope, normalDensity(x, { mean, sd }), 1e-8);
      },
    ));
  });

  it("binomial probabilities sum to one and have the mean and spread that the formulas give", () => {
    fc.assert(fc.property(binomial, (b) => {
      const masses = Array.from({ length: b.trials + 1 }, (_, count) => binomialMass(count, b));
      const mean = masses.reduce((sum, mass, count) => sum + mass * count, 0);
      const variance = masses.reduce((sum, mass, count) => sum + mass * (count - mean) ** 2, 0);
      close(masses.reduce((sum, mass) => sum + mass, 0), 1, 1e-10);
      close(mean, binomialMoments(b).mean, 1e-8);
      close(Math.sqrt(variance), binomialMoments(b).sd, 1e-8);
    }));
  });

  it("counts heads of four coins by hand", () => {
    [1, 4, 6, 4, 1].forEach((ways, count) => close(binomialMass(count, { trials: 4, chance: 0.5 }), ways / 16));
    // Mean 2, standard deviation 1: one to three heads, borders included.
    const within = binomialWithin(1, { trials: 4, chance: 0.5 });
    assert.deepEqual([within.from, within.to], [1, 3]);
    close(within.share, 14 / 16);
  });

  it("certain and impossible successes do not make NaN", () => {
    assert.equal(binomialMass(5, { trials: 5, chance: 1 }), 1);
    assert.equal(binomialMass(4, { trials: 5, chance: 1 }), 0);
    assert.equal(binomialMass(0, { trials: 5, chance: 0 }), 1);
    assert.equal(binomialMass(-1, { trials: 5, chance: 0.5 }), 0);
  });
});
