/**
 * Convolution arithmetic for square inputs and kernels, as in Dumoulin and Visin 2016,
 * "A guide to convolution arithmetic for deep learning".
 */
export interface ConvSettings {
  /** Side of the square input. */
  input: number;
  /** Side of the square kernel. */
  kernel: number;
  /** Rows and columns of zeros added on each side. */
  padding: number;
  stride: number;
  /** 1 means that the taps are neighbours; d means that they are d cells apart. */
  dilation: number;
}

/** `span`: cells from the first tap to the last. `padded`: side of the input with its border. */
export interface ConvGeometry { output: number; span: number; padded: number }

export type Geometry =
  | { possible: true; geometry: ConvGeometry }
  | { possible: false; span: number; padded: number; /** Smallest padding with which it works. */ paddingNeeded: number };

/** Output side ⌊(n + 2p − d(k − 1) − 1) / s⌋ + 1, or by how much the kernel is too wide. */
export function convGeometry({ input, kernel, padding, stride, dilation }: ConvSettings): Geometry {
  const span = dilation * (kernel - 1) + 1;
  const padded = input + 2 * padding;
  if (span > padded) return { possible: false, span, padded, paddingNeeded: Math.ceil((span - input) / 2) };
  return { possible: true, geometry: { output: Math.floor((padded - span) / stride) + 1, span, padded } };
}

/** Where the taps of one window lie in the padded input, first tap first, along one axis. */
export function tapPositions(index: number, { kernel, stride, dilation }: ConvSettings): number[] {
  return Array.from({ length: kernel }, (_, tap) => index * stride + tap * dilation);
}

/** Positions of the padded input, along one axis, that no tap of any window reads. Empty where the kernel does not fit. */
export function unreadPositions(settings: ConvSettings): number[] {
  const result = convGeometry(settings);
  if (!result.possible) return [];
  const { output, padded } = result.geometry;
  const read = new Set(Array.from({ length: output }, (_, index) => tapPositions(index, settings)).flat());
  return Array.from({ length: padded }, (_, position) => position).filter((position) => !read.has(position));
}

/** Value of the padded input: zero in the border. Row and column count from the padding's corner. */
export function paddedAt(image: readonly (readonly number[])[], row: number, column: number, padding: number): number {
  return image[row - padding]?.[column - padding] ?? 0;
}

/** One product of a window: the pixel read, the weight it is multiplied by. */
export interface Product { pixel: number; weight: number }

/** The products whose sum is output cell (row, column), in reading order. The kernel is not flipped: this is what libraries call convolution. */
export function windowProducts(
  image: readonly (readonly number[])[], weights: readonly (readonly number[])[],
  row: number, column: number, settings: ConvSettings,
): Product[] {
  const columns = tapPositions(column, settings);
  return tapPositions(row, settings).flatMap((r, i) => columns.map((c, j) => (
    { pixel: paddedAt(image, r, c, settings.padding), weight: weights[i][j] }
  )));
}

/** Output [o, o] of the convolution; empty where the kernel does not fit. */
export function convolve(
  image: readonly (readonly number[])[], weights: readonly (readonly number[])[], settings: ConvSettings,
): number[][] {
  const result = convGeometry(settings);
  if (!result.possible) return [];
  const side = Array.from({ length: result.geometry.output }, (_, index) => index);
  return side.map((row) => side.map((column) => (
    windowProducts(image, weights, row, column, settings).reduce((sum, { pixel, weight }) => sum + pixel * weight, 0)
  )));
}

/** A picture with a slanted edge: 0 above the rising diagonal, 2 on it and below. [side, side] */
export function slantedEdge(side: number): number[][] {
  return Array.from({ length: side }, (_, row) => (
    Array.from({ length: side }, (_, column) => row + column >= side - 1 ? 2 : 0)
  ));
}

/** A kernel that answers to edges between left and right: −1 left of the middle, 1 right of it. A single tap copies. [side, side] */
export function verticalEdgeKernel(side: number): number[][] {
  const middle = (side - 1) / 2;
  const row = Array.from({ length: side }, (_, column) => side === 1 ? 1 : Math.sign(column - middle));
  return Array.from({ length: side }, () => row);
}
