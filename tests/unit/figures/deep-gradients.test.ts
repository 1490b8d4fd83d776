import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gradientNorms, typicalNorms } from "#domain/figures/deep-gradients.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

describe("gradients by depth", () => {
  it("a linear network multiplies the gradient by about its gain in every layer", () => {
    for (const gain of [0.5, 1, 2]) {
      const norms = typicalNorms({ depth: 10, width: 64, gain, activation: "linear" }, SEEDS);
      // ln of the norm falls by a little less than ln gain a layer, by about 1 / (4 · width) each, and scatters by √(10 / 2 / 64 / 8).
      assert.ok(Math.abs(Math.log(norms[0]) - 10 * Math.log(gain)) < 0.5, `${gain}: ${norms[0]}`);
    }
  });

  it("starts from a gradient of 1 at the output and has a norm for each layer", () => {
    const norms = gradientNorms({ depth: 12, width: 16, gain: 1, activation: "tanh" }, 3);
    assert.equal(norms.length, 13);
    assert.equal(norms[12], 1);
  });

  it("sigmoids lose at least a factor of 4 · gain^−1 a layer; ReLU with He's √2 keeps the order of magnitude", () => {
    const sigmoid = typicalNorms({ depth: 20, width: 64, gain: 1, activation: "sigmoid" }, SEEDS);
    assert.ok(sigmoid[0] < 2 * 0.25 ** 20 * Math.exp(1));
    const relu = typicalNorms({ depth: 20, width: 64, gain: Math.SQRT2, activation: "relu" }, SEEDS);
    assert.ok(relu[0] > 0.1 && relu[0] < 10, String(relu[0]));
  });

  it("ReLU's gradient scales exactly with the gain to the power of the depth", () => {
    const one = gradientNorms({ depth: 8, width: 16, gain: 1, activation: "relu" }, 5);
    const two = gradientNorms({ depth: 8, width: 16, gain: 2, activation: "relu" }, 5);
    assert.ok(Math.abs(two[0] / one[0] - 2 ** 8) < 1e-6);
  });

  it("is the same for the same seed", () => {
    const network = { depth: 5, width: 8, gain: 1, activation: "tanh" } as const;
    assert.deepEqual(gradientNorms(network, 9), gradientNorms(network, 9));
  });
});
