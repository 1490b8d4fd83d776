import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { descend, forward, knownAfter, run, sigmoid, steps, type LeafId, type Leaves } from "#domain/figures/neuron-graph.ts";

const byHand: Leaves = { x1: 1, w1: 0.5, x2: 2, w2: -0.5, b: 0.5, t: 1 };
const number = fc.double({ min: -3, max: 3, noNaN: true });
const leaves = fc.record({ x1: number, w1: number, x2: number, w2: number, b: number, t: number });
const LEAF_IDS: readonly LeafId[] = ["x1", "w1", "x2", "w2", "b", "t"];
const STEP = 1e-5;
/** Error of a central difference is of order STEP² times the third derivative, plus rounding of order 1e-16 / STEP. */
const DIFFERENCE_TOLERANCE = 1e-7;

describe("backpropagation graph", () => {
  it("gives the numbers of the lesson's worked example", () => {
    const { values, gradients } = run(byHand);
    assert.deepEqual(
      [values.p1, values.p2, values.z, values.a, values.loss], [0.5, -1, 0, 0.5, 0.125]);
    assert.deepEqual(
      [gradients.loss, gradients.a, gradients.z, gradients.w1, gradients.w2, gradients.b, gradients.x1, gradients.x2],
      [1, -0.5, -0.125, -0.125, -0.25, -0.125, -0.0625, 0.0625]);
  });

  it("agrees with central differences for every leaf", () => {
    fc.assert(fc.property(leaves, fc.constantFrom(...LEAF_IDS), (point, id) => {
      const up = forward({ ...point, [id]: point[id] + STEP }).loss;
      const down = forward({ ...point, [id]: point[id] - STEP }).loss;
      const numeric = (up - down) / (2 * STEP);
      assert.ok(Math.abs(run(point).gradients[id] - numeric) < DIFFERENCE_TOLERANCE, `${id}: ${numeric}`);
    }));
  });

  it("a small step downhill never raises the loss", () => {
    fc.assert(fc.property(leaves, (point) => {
      const { values, gradients } = run(point);
      assert.ok(forward(descend(point, gradients, 1e-3)).loss <= values.loss + 1e-12);
    }));
  });

  it("descends on weights and bias, and leaves the data alone", () => {
    const next = descend(byHand, run(byHand).gradients, 1);
    assert.deepEqual(next, { x1: 1, w1: 0.625, x2: 2, w2: -0.25, b: 0.625, t: 1 });
  });

  it("sigmoid neither overflows nor loses its symmetry in the tails", () => {
    assert.equal(sigmoid(-1000), 0);
    assert.equal(sigmoid(1000), 1);
    fc.assert(fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
      assert.ok(Math.abs(sigmoid(z) + sigmoid(-z) - 1) < 1e-15);
    }));
  });

  it("no step uses a value or a gradient before it is known", () => {
    const { edges } = run(byHand);
    for (const [index, step] of steps.entries()) {
      if (index === 0) continue;
      const before = knownAfter(index - 1);
      for (const node of step.nodes) {
        if (step.pass === "forward") for (const edge of edges) assert.ok(edge.to !== node || before.values.has(edge.from));
        if (step.pass === "backward") for (const edge of edges) assert.ok(edge.from !== node || before.gradients.has(edge.to));
      }
    }
    const end = knownAfter(steps.length - 1);
    assert.equal(end.values.size, 11);
    assert.deepEqual([...end.values].filter((id) => !end.gradients.has(id)), ["t"]);
  });
});
