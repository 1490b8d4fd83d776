type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

/** The cells that a dilated kernel spans: k elements, each d cells from the next. */
function span(k: number, d: number): number {
  return d * (k - 1) + 1;
}

/** The length of the output along one axis: Dumoulin and Visin 2016, relationship 15. */
function outputLength(n: number, k: number, s: number, padding: Padding, d: number): number {
  if (padding === "same") return Math.ceil(n / s);

  const p = padding === "valid" ? 0 : padding;
  const room = n + 2 * p - span(k, d);
  // Room 0 is one place; room below 0 means that the kernel is longer than the padded input.
  return room < 0 ? 0 : Math.floor(room / s) + 1;
}

/** The height and width of a convolution's output. */
export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  const [height, width] = input;
  const [kernelHeight, kernelWidth] = kernel;
  return [
    outputLength(height, kernelHeight, stride, padding, dilation),
    outputLength(width, kernelWidth, stride, padding, dilation),
  ];
}
