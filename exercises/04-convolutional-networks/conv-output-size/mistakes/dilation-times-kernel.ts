/**
 * You took d·k cells as the span of the dilated kernel. A kernel of k elements has only k − 1 gaps: there is
 * none after its last element. Draw three elements with dilation 2 and count the cells from the first to the
 * last.
 */
type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

function outputLength(n: number, k: number, s: number, padding: Padding, d: number): number {
  if (padding === "same") return Math.ceil(n / s);
  const room = n + 2 * (padding === "valid" ? 0 : padding) - d * k;
  return room < 0 ? 0 : Math.floor(room / s) + 1;
}

export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  return [
    outputLength(input[0], kernel[0], stride, padding, dilation),
    outputLength(input[1], kernel[1], stride, padding, dilation),
  ];
}
