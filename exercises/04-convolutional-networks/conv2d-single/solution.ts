type Matrix = number[][];

/** The number of places of a kernel of length k along an axis of length n. */
function outputLength(n: number, k: number, stride: number, padding: number): number {
  return Math.floor((n + 2 * padding - k) / stride) + 1;
}

/** The pixel, or 0 outside the image: zero padding without a padded copy. */
function pixel(image: Matrix, row: number, column: number): number {
  return image[row]?.[column] ?? 0;
}

/** The sum of products of the kernel and the window whose first cell is (top, left). */
function correlateAt(image: Matrix, kernel: Matrix, top: number, left: number): number {
  let sum = 0;
  kernel.forEach((weights, i) => {
    weights.forEach((weight, j) => {
      sum += weight * pixel(image, top + i, left + j);
    });
  });
  return sum;
}

/**
 * Cross-correlation of a picture with a kernel, both of one channel.
 * @param image [height, width]
 * @param kernel [kernel height, kernel width]
 */
export function conv2d(image: Matrix, kernel: Matrix, stride: number, padding: number): Matrix {
  const rows = outputLength(image.length, kernel.length, stride, padding);
  const columns = outputLength(image[0].length, kernel[0].length, stride, padding);

  // The first window starts p cells before the image, in the padding.
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) =>
      correlateAt(image, kernel, r * stride - padding, c * stride - padding)));
}
