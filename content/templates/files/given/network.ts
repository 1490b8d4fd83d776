/** A layer: its weights with one row for each output, its bias, and what follows it. */
export interface Layer {
  weights: number[][];
  bias: number[];
  activation: "relu" | "none";
}
