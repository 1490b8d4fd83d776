import { activations } from "./activations.ts";
import { normalFrom, randomFrom } from "./random.ts";

/** How the gradient fares in a deep network at initialisation: weights of standard deviation gain / √width, biases 0. */
export interface DeepNetwork { depth: number; width: number; gain: number; activation: "sigmoid" | "tanh" | "relu" | "linear" }

type Vector = Float64Array<ArrayBuffer>;

/**
 * Norm of the gradient by each layer's input, the first layer's first and the output's last, for one random network,
 * one random input and a random gradient of norm 1 at the output. [depth + 1]
 */
export function gradientNorms({ depth, width, gain, activation }: DeepNetwork, seed: number): number[] {
  const normal = normalFrom(randomFrom(seed));
  const { f, derivative } = activation === "linear" ? { f: (z: number) => z, derivative: () => 1 } : activations[activation];
  const draw = (length: number, scale: number): Vector => Float64Array.from({ length }, () => scale * normal());
  const layers: { weights: Vector; slopes: Vector }[] = [];
  let signal = draw(width, 1);
  for (let layer = 0; layer < depth; layer += 1) {
    const weights = draw(width * width, gain / Math.sqrt(width));
    const z = multiply(weights, signal, width);
    layers.push({ weights, slopes: z.map(derivative) });
    signal = z.map(f);
  }
  const start = draw(width, 1);
  const size = norm(start);
  let gradient = start.map((value) => value / size);
  const norms = [1];
  for (const { weights, slopes } of layers.toReversed()) {
    gradient = multiplyTransposed(weights, gradient.map((value, i) => value * slopes[i]), width);
    norms.unshift(norm(gradient));
  }
  return norms;
}

/** Geometric mean over several random networks, layer by layer: on a logarithmic axis the mean of the curves. [depth + 1] */
export function typicalNorms(network: DeepNetwork, seeds: readonly number[]): number[] {
  const runs = seeds.map((seed) => gradientNorms(network, seed));
  return runs[0].map((_, layer) => Math.exp(runs.reduce((sum, run) => sum + Math.log(Math.max(run[layer], Number.MIN_VALUE)), 0) / runs.length));
}

function multiply(weights: Vector, vector: Vector, width: number): Vector {
  return vector.map((_, row) => {
    let sum = 0;
    for (let column = 0; column < width; column += 1) sum += weights[row * width + column] * vector[column];
    return sum;
  });
}

function multiplyTransposed(weights: Vector, vector: Vector, width: number): Vector {
  return vector.map((_, column) => {
    let sum = 0;
    for (let row = 0; row < width; row += 1) sum += weights[row * width + column] * vector[row];
    return sum;
  });
}

function norm(vector: Vector): number {
  return Math.hypot(...vector);
}
