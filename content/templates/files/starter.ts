import { dense, relu } from "./layers.ts";
import type { Layer } from "./network.ts";

/** The input, and then what each layer made of it. */
export function forward(layers: Layer[], x: number[]): number[][] {
  throw new NotImplemented("send the input through the layers, and keep what each makes");
}
