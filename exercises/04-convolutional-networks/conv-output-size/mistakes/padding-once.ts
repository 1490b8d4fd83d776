/**
 * You added the padding once. A number stands for the zeros at each end of the axis, at the start and at the
 * end, so the input grows by twice that number.
 */
type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

function outputLength(n: number, k: number, s: number, padding: Padding, d: number): number {
  if (padding === "same") return Math.ceil(n / s);
  const room = n + (padding === "valid" ? 0 : padding) - (d * (k - 1) + 1);
  return room < 0 ? 0 : Math.floor(room / s) + 1;
}

export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  return [
    outputLength(input[0], kernel[0], stride, padding, dilation),
    outputLength(input[1], kernel[1], stride, padding, dilation),
  ];
}
