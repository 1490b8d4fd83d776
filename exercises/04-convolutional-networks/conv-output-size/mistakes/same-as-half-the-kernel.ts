/**
 * You replaced "same" by an equal padding at each end. That is right for a kernel of odd span; an even one
 * needs an odd number of zeros in all, one more at the end than at the start, and with your padding one zero
 * goes missing. The statement gives a rule for "same" that needs no padding at all.
 */
type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

function outputLength(n: number, k: number, s: number, padding: Padding, d: number): number {
  const span = d * (k - 1) + 1;
  const p = padding === "same" ? Math.floor((span - 1) / 2) : padding === "valid" ? 0 : padding;
  const room = n + 2 * p - span;
  return room < 0 ? 0 : Math.floor(room / s) + 1;
}

export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  return [
    outputLength(input[0], kernel[0], stride, padding, dilation),
    outputLength(input[1], kernel[1], stride, padding, dilation),
  ];
}
