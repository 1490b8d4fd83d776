import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { attention, entropyBits, softmax } from "#domain/figures/attention.ts";

const TOLERANCE = 1e-12;
const entry = fc.double({ min: -50, max: 50, noNaN: true });
const square = fc.integer({ min: 1, max: 5 }).chain((n) => fc.record({
  q: fc.array(fc.tuple(entry, entry), { minLength: n, maxLength: n }),
  k: fc.array(fc.tuple(entry, entry), { minLength: n, maxLength: n }),
  v: fc.array(fc.tuple(entry), { minLength: n, maxLength: n }),
}));
const options = fc.record({
  scale: fc.boolean(), causal: fc.boolean(), temperature: fc.double({ min: 0.25, max: 4, noNaN: true }),
});
const close = (got: number, expected: number, tolerance = TOLERANCE) => (
  assert.ok(Math.abs(got - expected) <= tolerance, `${got} is not ${expected}`)
);

const q = [[1, 0], [0, 2], [2, 1], [0, 1]];
const k = [[0, 0], [2, 0], [0, 2], [1, 1]];
const v = [[0], [10], [20], [30]];
const plain = { scale: true, causal: false, temperature: 1 };

describe("attention figure", () => {
  it("every row of weights is a share of one", () => {
    fc.assert(fc.property(square, options, (m, o) => {
      for (const row of attention(m.q, m.k, m.v, o).weights) {
        close(row.reduce((a, b) => a + b, 0), 1);
        assert.ok(row.every((weight) => weight >= 0 && weight <= 1));
      }
    }));
  });

  it("an output never leaves the range of the values it may see", () => {
    fc.assert(fc.property(square, options, (m, o) => {
      attention(m.q, m.k, m.v, o).outputs.forEach(([output], i) => {
        const seen = (o.causal ? m.v.slice(0, i + 1) : m.v).flat();
        assert.ok(output >= Math.min(...seen) - 1e-9 && output <= Math.max(...seen) + 1e-9);
      });
    }));
  });

  it("a causal mask gives later keys exactly nothing, and the first row everything to itself", () => {
    const { weights } = attention(q, k, v, { ...plain, causal: true });
    weights.forEach((row, i) => row.forEach((weight, j) => assert.ok(j <= i || weight === 0)));
    assert.deepEqual(weights[0], [1, 0, 0, 0]);
  });

  it("gives the numbers of the lesson's worked example", () => {
    const full = attention(q, k, v, plain);
    assert.deepEqual(full.scores[2], [0, 4, 2, 3]);
    // e^(score/√2) written out, so that the expectation does not go through softmax.
    const e = [0, 4, 2, 3].map((score) => Math.exp(score / Math.SQRT2));
    const total = e[0] + e[1] + e[2] + e[3];
    e.forEach((value, j) => close(full.weights[2][j], value / total));
    close(full.outputs[2][0], (10 * e[1] + 20 * e[2] + 30 * e[3]) / total);
    assert.deepEqual(full.weights[2].map((w) => w.toFixed(3)), ["0.033", "0.557", "0.135", "0.275"]);
  });

  it("temperature √d undoes the missing scale", () => {
    const unscaled = attention(q, k, v, { scale: false, causal: false, temperature: Math.SQRT2 });
    const scaled = attention(q, k, v, plain);
    unscaled.weights.flat().forEach((weight, i) => close(weight, scaled.weights.flat()[i]));
  });

  it("scores in the thousands do not overflow", () => {
    assert.deepEqual(softmax([5000, 0, -5000]), [1, 0, 0]);
    assert.deepEqual(softmax([-Infinity, -3000]), [0, 1]);
  });

  it("adding a constant to a row of scores changes nothing", () => {
    fc.assert(fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), entry, (row, shift) => {
      softmax(row.map((x) => x + shift)).forEach((weight, i) => close(weight, softmax(row)[i], 1e-9));
    }));
  });

  it("entropy is nothing for one key and two bits for four alike", () => {
    assert.equal(entropyBits([0, 1, 0, 0]), 0);
    close(entropyBits([0.25, 0.25, 0.25, 0.25]), 2);
  });
});
