import { dense, relu } from "./layers.ts";
import type { Layer } from "./network.ts";

/** The input, and then what each layer made of it. */
export function forward(layers: Layer[], x: number[]): number[][] {
  const activations = [x];
  let current = x;
  for (const { weights, bias, activation } of layers) {
    const sums = dense(weights, bias, current);
    current = activation === "relu" ? relu(sums) : sums;
    activations.push(current);
  }
  return activations;
}
