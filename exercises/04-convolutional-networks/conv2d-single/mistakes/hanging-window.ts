/**
 * You kept a last window that hangs over the end of the padded image. When the stride does not divide, the
 * pixels that are left over are not seen at all. Round the number of rows and columns down, not up.
 */
export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const rows = Math.ceil((image.length + 2 * padding - kernel.length) / stride) + 1;
  const columns = Math.ceil((image[0].length + 2 * padding - kernel[0].length) / stride) + 1;
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => {
    let sum = 0;
    kernel.forEach((weights, i) => weights.forEach((weight, j) => {
      sum += weight * (image[r * stride - padding + i]?.[c * stride - padding + j] ?? 0);
    }));
    return sum;
  }));
}
