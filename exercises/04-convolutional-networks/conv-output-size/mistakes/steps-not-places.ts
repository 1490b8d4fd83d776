/**
 * You counted the steps that the kernel takes, and the place from which it starts is missing. Like posts and
 * the gaps of a fence, there is one place more than there are steps between them. A kernel exactly as long as
 * the input takes no step and still has one place.
 */
type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

function outputLength(n: number, k: number, s: number, padding: Padding, d: number): number {
  if (padding === "same") return Math.ceil(n / s);
  const room = n + 2 * (padding === "valid" ? 0 : padding) - (d * (k - 1) + 1);
  return room < 0 ? 0 : Math.floor(room / s);
}

export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  return [
    outputLength(input[0], kernel[0], stride, padding, dilation),
    outputLength(input[1], kernel[1], stride, padding, dilation),
  ];
}
