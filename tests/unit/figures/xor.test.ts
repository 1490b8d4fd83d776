import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { normalFrom, randomFrom } from "#domain/figures/random.ts";
import { createNetwork, hiddenOf } from "#domain/figures/tiny-network.ts";
import { accuracy, trainEpochs, unitLine, xorClouds } from "#domain/figures/xor.ts";

const examples = xorClouds(15, 0.24, 3);
const fresh = (hidden: number, seed: number) => createNetwork(2, hidden, normalFrom(randomFrom(seed)));

describe("XOR in the page", () => {
  it("training in chunks is training in one go, and leaves the network it was given alone", () => {
    const start = fresh(3, 1);
    const before = Float64Array.from(start.parameters);
    const whole = trainEpochs(start, examples, 0.3, 20);
    const half = trainEpochs(start, examples, 0.3, 10);
    const rest = trainEpochs(half.network, examples, 0.3, 10);
    assert.deepEqual(start.parameters, before);
    assert.deepEqual(rest.network.parameters, whole.network.parameters);
    assert.deepEqual([...half.losses, ...rest.losses], whole.losses);
  });

  it("one hidden unit leaves a cloud wrong for every start, three sort all", () => {
    for (const seed of [1, 2, 3, 4]) {
      assert.ok(accuracy(trainEpochs(fresh(1, seed), examples, 0.3, 600).network, examples) <= 0.8);
      assert.equal(accuracy(trainEpochs(fresh(3, seed), examples, 0.3, 600).network, examples), 1);
    }
  });

  it("a hidden unit is zero on its line", () => {
    const network = trainEpochs(fresh(2, 1), examples, 0.3, 50).network;
    const [a, b, c] = unitLine(network, 1);
    // The foot of the perpendicular from the origin lies on the line.
    const size = a * a + b * b;
    assert.ok(Math.abs(hiddenOf(network, [(-a * c) / size, (-b * c) / size])[1]) < 1e-12);
  });

  it("opposite corners are of one kind", () => {
    const { inputs, targets } = xorClouds(4, 0, 1);
    inputs.forEach(([x, y], n) => assert.equal(targets[n], x * y < 0 ? 1 : 0));
  });
});
