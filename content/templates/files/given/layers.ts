/** Each output is the weighted sum of the inputs, plus its bias: W x + b. */
export function dense(weights: readonly (readonly number[])[], bias: readonly number[], x: readonly number[]): number[] {
  return weights.map((row, i) => row.reduce((sum, weight, j) => sum + weight * x[j], bias[i]));
}

/** What is negative becomes 0. */
export function relu(x: readonly number[]): number[] {
  return x.map((value) => Math.max(0, value));
}
