import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { race, wave, type RaceSettings } from "#domain/figures/optimiser-race.ts";

const examples = wave(24, 0.05, 2);
const settings: RaceSettings = { optimiser: "sgd", rate: 0.05, hidden: 8, steps: 200, batch: 24, seed: 1 };

describe("race of optimisers", () => {
  it("all start from the same network and loss", () => {
    const [sgd, momentum, adam] = (["sgd", "momentum", "adam"] as const).map((optimiser) => race(examples, { ...settings, optimiser }));
    assert.deepEqual(sgd.moments[0].parameters, momentum.moments[0].parameters);
    assert.deepEqual(sgd.moments[0].parameters, adam.moments[0].parameters);
    assert.equal(sgd.losses[0], adam.losses[0]);
    assert.notDeepEqual(sgd.moments[1].parameters, adam.moments[1].parameters);
  });

  it("has a loss and a moment before every step and after the last", () => {
    const run = race(examples, { ...settings, steps: 7 });
    assert.deepEqual([run.losses.length, run.moments.length], [8, 8]);
  });

  it("a small step of plain descent on the whole data never raises the loss", () => {
    const { losses } = race(examples, { ...settings, rate: 0.02 });
    losses.forEach((loss, i) => { if (i > 0) assert.ok(loss <= losses[i - 1] + 1e-12); });
  });

  it("mini-batches differ from the whole data and repeat for the same seed", () => {
    const small = race(examples, { ...settings, batch: 4 });
    assert.notEqual(small.losses[5], race(examples, settings).losses[5]);
    assert.deepEqual(small.losses, race(examples, { ...settings, batch: 4 }).losses);
  });
});
