/** Three rules for turning gradients into steps. Each returns the parameters' change and keeps what it must remember. */
export type OptimiserName = "sgd" | "momentum" | "adam";

export interface Optimiser {
  /** Changes `parameters` in place. */
  step: (parameters: Float64Array, gradient: Float64Array) => void;
}

const MOMENTUM = 0.9;
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;

/** θ ← θ − η·g. */
function sgd(rate: number): Optimiser {
  return {
    step(parameters, gradient) {
      for (let i = 0; i < parameters.length; i += 1) parameters[i] -= rate * gradient[i];
    },
  };
}

/** v ← μ·v + g, θ ← θ − η·v (Polyak 1964), with μ = 0.9. */
function momentum(rate: number): Optimiser {
  let velocity: Float64Array | null = null;
  return {
    step(parameters, gradient) {
      velocity ??= new Float64Array(parameters.length);
      for (let i = 0; i < parameters.length; i += 1) {
        velocity[i] = MOMENTUM * velocity[i] + gradient[i];
        parameters[i] -= rate * velocity[i];
      }
    },
  };
}

/** Adam (Kingma and Ba 2015, algorithm 1) with the paper's β₁ = 0.9, β₂ = 0.999, ε = 1e−8. */
function adam(rate: number): Optimiser {
  let first: Float64Array | null = null;
  let second: Float64Array | null = null;
  let steps = 0;
  return {
    step(parameters, gradient) {
      first ??= new Float64Array(parameters.length);
      second ??= new Float64Array(parameters.length);
      steps += 1;
      const [correct1, correct2] = [1 - BETA1 ** steps, 1 - BETA2 ** steps];
      for (let i = 0; i < parameters.length; i += 1) {
        first[i] = BETA1 * first[i] + (1 - BETA1) * gradient[i];
        second[i] = BETA2 * second[i] + (1 - BETA2) * gradient[i] ** 2;
        parameters[i] -= (rate * first[i]) / correct1 / (Math.sqrt(second[i] / correct2) + EPSILON);
      }
    },
  };
}

/** A fresh optimiser: state belongs to one training run. */
export function createOptimiser(name: OptimiserName, rate: number): Optimiser {
  switch (name) {
    case "sgd": return sgd(rate);
    case "momentum": return momentum(rate);
    case "adam": return adam(rate);
  }
}
