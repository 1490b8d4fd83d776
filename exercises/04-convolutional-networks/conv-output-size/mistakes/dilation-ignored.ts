/**
 * You counted the places of the undilated kernel. Dilation d puts d − 1 empty cells between neighbouring
 * elements, so the kernel reaches further and fits in fewer places. Work out the span of the dilated kernel
 * first and use it wherever the formula says k′.
 */
type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

function outputLength(n: number, k: number, s: number, padding: Padding): number {
  if (padding === "same") return Math.ceil(n / s);
  const room = n + 2 * (padding === "valid" ? 0 : padding) - k;
  return room < 0 ? 0 : Math.floor(room / s) + 1;
}

export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  return [outputLength(input[0], kernel[0], stride, padding), outputLength(input[1], kernel[1], stride, padding)];
}
