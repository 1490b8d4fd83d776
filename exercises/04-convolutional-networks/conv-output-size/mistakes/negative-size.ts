/**
 * You let the formula run on where the kernel is longer than the padded input, and a negative length came
 * out. No place is left there, so the length is 0. Test for it before you divide.
 */
type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

function outputLength(n: number, k: number, s: number, padding: Padding, d: number): number {
  if (padding === "same") return Math.ceil(n / s);
  const room = n + 2 * (padding === "valid" ? 0 : padding) - (d * (k - 1) + 1);
  return Math.floor(room / s) + 1;
}

export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  return [
    outputLength(input[0], kernel[0], stride, padding, dilation),
    outputLength(input[1], kernel[1], stride, padding, dilation),
  ];
}
