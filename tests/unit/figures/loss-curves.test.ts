import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { apart, bestConstant, focalLoss, mean, median, residualLosses, shareOfHard, type ResidualLossName } from "#domain/figures/loss-curves.ts";
import { centralDifference } from "#domain/figures/slopes.ts";

const NAMES: readonly ResidualLossName[] = ["squared", "absolute", "huber"];
const OPENING = [1.5, 1, 1.8, 4.5, 1.2];
const near = (actual: number, expected: number, within = 1e-9) => assert.ok(Math.abs(actual - expected) < within, `${actual} is not ${expected}`);

describe("loss-curves figure", () => {
  it("each slope is that of its loss, on both sides of the threshold", () => {
    for (const name of NAMES) {
      const { loss, slope } = residualLosses[name];
      for (const e of [-3, -1.01, -0.99, -0.2, 0.3, 0.99, 1.01, 4]) near(slope(e, 1), centralDifference((at) => loss(at, 1), e, 1e-5), 1e-8);
    }
  });

  it("the pieces of Huber's loss meet in value and in slope", () => {
    const { loss, slope } = residualLosses.huber;
    for (const delta of [0.25, 1, 2.5]) {
      near(loss(delta, delta), delta ** 2 / 2);
      near(loss(delta + 1e-9, delta), delta ** 2 / 2, 1e-8);
      near(slope(delta + 1e-9, delta), slope(delta, delta), 1e-8);
    }
  });

  it("the opening measurements have mean 2, median 1.5 and, by hand from 4c − 5.5 = 1, Huber's constant 1.625", () => {
    near(bestConstant("squared", OPENING, 1), 2);
    near(bestConstant("absolute", OPENING, 1), 1.5);
    near(bestConstant("huber", OPENING, 1), 1.625);
  });

  it("no other constant has a smaller sum of losses", () => {
    const five = fc.array(fc.integer({ min: 0, max: 50 }).map((n) => n / 10), { minLength: 5, maxLength: 5 });
    fc.assert(fc.property(five, fc.constantFrom(...NAMES), fc.integer({ min: 1, max: 12 }), (values, name, quarter) => {
      const delta = quarter / 4;
      const total = (c: number) => values.reduce((sum, value) => sum + residualLosses[name].loss(c - value, delta), 0);
      const least = total(bestConstant(name, values, delta));
      for (let c = 0; c <= 5; c += 0.05) assert.ok(least <= total(c) + 1e-9, `${name}: ${c} is better for ${values.join(", ")}`);
    }));
  });

  it("Huber's constant goes from the median to the mean as the threshold grows", () => {
    near(bestConstant("huber", OPENING, 1e-6), median(OPENING), 1e-5);
    near(bestConstant("huber", OPENING, 100), mean(OPENING));
  });

  it("an outlier that goes farther moves the mean and nothing else", () => {
    const farther = OPENING.with(3, 5);
    near(bestConstant("squared", farther, 1), 2.1);
    for (const name of ["absolute", "huber"] as const) near(bestConstant(name, farther, 1), bestConstant(name, OPENING, 1));
  });

  it("an even number of values has its median halfway between the middle two", () => {
    assert.equal(median([4, 1, 3, 2]), 2.5);
    assert.equal(median([3]), 3);
  });

  it("focal loss without focus is cross-entropy, and with it is smaller by (1 − q)^γ", () => {
    near(focalLoss(0.3, 0), -Math.log(0.3));
    near(focalLoss(0.5, 2), 0.25 * Math.LN2);
    near(focalLoss(0.95, 0) / focalLoss(0.95, 2), 400, 1e-6);
  });

  it("ten hard examples have a fifth of the cross-entropy and nearly all of the focal loss", () => {
    const [easy, hard] = [{ count: 1000, q: 0.95 }, { count: 10, q: 0.3 }];
    near(shareOfHard(easy, hard, 0), 0.19, 0.001);
    near(shareOfHard(easy, hard, 2), 0.979, 0.001);
    near(shareOfHard({ count: 10, q: 0.5 }, { count: 10, q: 0.5 }, 3), 0.5);
  });

  it("labels that would touch are moved down, the others stay", () => {
    assert.deepEqual(apart([{ name: "b", at: 12 }, { name: "a", at: 10 }, { name: "c", at: 60 }], 16), [{ name: "a", at: 10 }, { name: "b", at: 26 }, { name: "c", at: 60 }]);
  });
});
