import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { areas, likelihoodRatio, people, posterior } from "#domain/figures/bayes.ts";

const TOLERANCE = 1e-12;
const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const evidence = fc.record({ prior: probability, sensitivity: probability, falseAlarm: probability });
const puzzle = { prior: 0.01, sensitivity: 0.9, falseAlarm: 0.09 };

describe("Bayes by areas", () => {
  it("the four areas fill the square", () => {
    fc.assert(fc.property(evidence, (e) => {
      const total = Object.values(areas(e)).reduce((sum, area) => sum + area, 0);
      assert.ok(Math.abs(total - 1) < TOLERANCE);
    }));
  });

  it("gives the base-rate puzzle's answer by counting people", () => {
    // Of 1000: 10 ill, 9 of them positive; 990 healthy, 89.1 of them positive.
    assert.ok(Math.abs((posterior(puzzle) ?? 0) - 9 / (9 + 89.1)) < TOLERANCE);
    assert.deepEqual(people(puzzle, 1000), { with: 10, without: 990, truePositive: 9, falsePositive: 89 });
  });

  it("posterior odds are prior odds times the likelihood ratio", () => {
    fc.assert(fc.property(evidence, (e) => {
      const after = posterior(e) ?? 0;
      const odds = (e.prior / (1 - e.prior)) * likelihoodRatio(e);
      assert.ok(Math.abs(after - odds / (1 + odds)) < 1e-9);
    }));
  });

  it("a test that says the same to all changes nothing", () => {
    fc.assert(fc.property(probability, probability, (prior, rate) => {
      assert.ok(Math.abs((posterior({ prior, sensitivity: rate, falseAlarm: rate }) ?? 0) - prior) < TOLERANCE);
    }));
  });

  it("a test that is never positive has no posterior, and one without false alarms proves", () => {
    assert.equal(posterior({ prior: 0.3, sensitivity: 0, falseAlarm: 0 }), null);
    assert.equal(posterior({ prior: 0.3, sensitivity: 0.5, falseAlarm: 0 }), 1);
  });
});
