type Pair = [height: number, width: number];
type Padding = "same" | "valid" | number;

/** The height and width of a convolution's output. */
export function convOutputSize(input: Pair, kernel: Pair, stride: number, padding: Padding, dilation: number): Pair {
  throw new NotImplemented("count the kernel's places along each axis");
}
