/**
 * You let "same" keep the length whatever the stride. The name fits stride 1 only: with stride s just every
 * s-th cell of the input gets an output, and the length shrinks accordingly.
 */
type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

function outputLength(n: number, k: number, s: number, padding: Padding, d: number): number {
  if (padding === "same") return n;
  const room = n + 2 * (padding === "valid" ? 0 : padding) - (d * (k - 1) + 1);
  return room < 0 ? 0 : Math.floor(room / s) + 1;
}

export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  return [
    outputLength(input[0], kernel[0], stride, padding, dilation),
    outputLength(input[1], kernel[1], stride, padding, dilation),
  ];
}
