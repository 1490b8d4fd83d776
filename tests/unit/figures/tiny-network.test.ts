import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createOptimiser } from "#domain/figures/optimisers.ts";
import { normalFrom, randomFrom } from "#domain/figures/random.ts";
import { createNetwork, lossAndGradient, outputOf, parameterCount, type LossName } from "#domain/figures/tiny-network.ts";
import { xorClouds } from "#domain/figures/xor.ts";

const STEP = 1e-5;
/** Error of a central difference: STEP² times the third derivative, plus rounding of 1e−16 / STEP. */
const TOLERANCE = 1e-8;

describe("random numbers of figures", () => {
  it("repeat for the same seed and differ for another", () => {
    const [a, b, c] = [randomFrom(5), randomFrom(5), randomFrom(6)];
    const first = Array.from({ length: 5 }, a);
    assert.deepEqual(first, Array.from({ length: 5 }, b));
    assert.notDeepEqual(first, Array.from({ length: 5 }, c));
  });

  it("normal ones have mean 0, variance 1 and no infinities", () => {
    const normal = normalFrom(randomFrom(1));
    const drawn = Array.from({ length: 20_000 }, normal);
    const mean = drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    const variance = drawn.reduce((sum, x) => sum + (x - mean) ** 2, 0) / drawn.length;
    // Four standard errors: 4 / √20000 and 4 · √(2 / 20000).
    assert.ok(Math.abs(mean) < 0.0283 && Math.abs(variance - 1) < 0.04);
    assert.ok(drawn.every(Number.isFinite));
  });
});

describe("tiny network", () => {
  for (const loss of ["crossEntropy", "squared"] satisfies LossName[]) {
    it(`${loss}: every gradient agrees with a central difference`, () => {
      const network = createNetwork(2, 3, normalFrom(randomFrom(2)));
      const examples = xorClouds(3, 0.3, 4);
      const { gradient } = lossAndGradient(network, examples, loss);
      assert.equal(gradient.length, parameterCount(2, 3));
      gradient.forEach((value, i) => {
        const at = (by: number) => {
          const parameters = Float64Array.from(network.parameters);
          parameters[i] += by;
          return lossAndGradient({ ...network, parameters }, examples, loss).loss;
        };
        assert.ok(Math.abs((at(STEP) - at(-STEP)) / (2 * STEP) - value) < TOLERANCE, `parameter ${i}`);
      });
    });
  }

  it("an untrained output of 0 costs ln 2", () => {
    const network = { inputs: 2, hidden: 2, parameters: new Float64Array(parameterCount(2, 2)) };
    assert.ok(Math.abs(lossAndGradient(network, xorClouds(2, 0.1, 1), "crossEntropy").loss - Math.LN2) < 1e-15);
  });

  it("a confident wrong answer costs its logit, without overflow", () => {
    const parameters = new Float64Array(parameterCount(1, 1));
    parameters[3] = 900;
    const { loss } = lossAndGradient({ inputs: 1, hidden: 1, parameters }, { inputs: [[0]], targets: [0] }, "crossEntropy");
    assert.equal(loss, 900);
  });

  it("four hidden units learn XOR; one cannot", () => {
    const examples = xorClouds(15, 0.22, 3);
    const train = (hidden: number) => {
      const network = createNetwork(2, hidden, normalFrom(randomFrom(7)));
      const optimiser = createOptimiser("adam", 0.05);
      for (let i = 0; i < 600; i += 1) optimiser.step(network.parameters, lossAndGradient(network, examples, "crossEntropy").gradient);
      const right = examples.inputs.filter((x, n) => outputOf(network, x) > 0 === (examples.targets[n] === 1)).length;
      return right / examples.inputs.length;
    };
    assert.ok(train(4) > 0.95);
    assert.ok(train(1) < 0.85);
  });
});

describe("optimisers", () => {
  const one = (x: number) => Float64Array.of(x);

  it("descend the parabola by hand", () => {
    // Gradient of ½x² is x; rate 0.1 from 1: 0.9, then 0.81.
    const x = one(1);
    const sgd = createOptimiser("sgd", 0.1);
    sgd.step(x, one(x[0]));
    sgd.step(x, one(x[0]));
    assert.ok(Math.abs(x[0] - 0.81) < 1e-15);
    // Momentum: v = 1, x = 0.9; v = 0.9 + 0.9 = 1.8, x = 0.72.
    const y = one(1);
    const momentum = createOptimiser("momentum", 0.1);
    momentum.step(y, one(y[0]));
    momentum.step(y, one(y[0]));
    assert.ok(Math.abs(y[0] - 0.72) < 1e-15);
  });

  it("Adam's first step is the learning rate, whatever the size of the gradient", () => {
    for (const gradient of [1e-3, 1, 1e4]) {
      const x = one(0);
      createOptimiser("adam", 0.01).step(x, one(gradient));
      assert.ok(Math.abs(x[0] + 0.01) < 1e-6, String(gradient));
    }
  });
});
