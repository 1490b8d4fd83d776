/**
 * You also counted a last place at which the kernel hangs over the end of the input. When the stride does not
 * divide the room that is left, the remaining cells are skipped. Always round down.
 */
type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

function outputLength(n: number, k: number, s: number, padding: Padding, d: number): number {
  if (padding === "same") return Math.ceil(n / s);
  const room = n + 2 * (padding === "valid" ? 0 : padding) - (d * (k - 1) + 1);
  return room < 0 ? 0 : Math.ceil(room / s) + 1;
}

export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  return [
    outputLength(input[0], kernel[0], stride, padding, dilation),
    outputLength(input[1], kernel[1], stride, padding, dilation),
  ];
}
