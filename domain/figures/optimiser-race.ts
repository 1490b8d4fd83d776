import { createOptimiser, type OptimiserName } from "./optimisers.ts";
import { normalFrom, randomFrom } from "./random.ts";
import { createNetwork, lossAndGradient, type Examples, type Network } from "./tiny-network.ts";

/** One training run: the loss over all examples before each step and after the last, and the parameters at the same moments. */
export interface Run { losses: number[]; moments: Network[] }

export interface RaceSettings { optimiser: OptimiserName; rate: number; hidden: number; steps: number; batch: number; seed: number }

/** Points of a sine wave over [−1, 1] with a little noise. */
export function wave(count: number, noise: number, seed: number): Examples {
  const normal = normalFrom(randomFrom(seed));
  const xs = Array.from({ length: count }, (_, i) => -1 + (2 * i) / (count - 1));
  return { inputs: xs.map((x) => [x]), targets: xs.map((x) => Math.sin(1.5 * Math.PI * x) + noise * normal()) };
}

/** Trains the network that the seed gives. Runs with the same seed start alike and see the same batches, whatever the optimiser. */
export function race(examples: Examples, { optimiser, rate, hidden, steps, batch, seed }: RaceSettings): Run {
  const random = randomFrom(seed);
  const start = createNetwork(1, hidden, normalFrom(random), 2);
  const rule = createOptimiser(optimiser, rate);
  const parameters = Float64Array.from(start.parameters);
  const network: Network = { ...start, parameters };
  const run: Run = { losses: [], moments: [] };
  const count = examples.inputs.length;
  for (let step = 0; step <= steps; step += 1) {
    const whole = lossAndGradient(network, examples, "squared");
    run.losses.push(whole.loss);
    run.moments.push({ ...start, parameters: Float64Array.from(parameters) });
    if (step === steps) break;
    const chosen = Array.from({ length: batch }, () => Math.floor(random() * count));
    const { gradient } = batch >= count ? whole
      : lossAndGradient(network, { inputs: chosen.map((i) => examples.inputs[i]), targets: chosen.map((i) => examples.targets[i]) }, "squared");
    rule.step(parameters, gradient);
  }
  return run;
}
