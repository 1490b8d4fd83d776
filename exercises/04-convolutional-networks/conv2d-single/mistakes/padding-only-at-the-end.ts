/**
 * Your output has the right size, but the first window starts at the image's own first pixel, so that all the
 * padding ends up below and to the right. The zeros lie on all four sides: the first window starts that many
 * cells above and to the left of the image.
 */
export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const rows = Math.floor((image.length + 2 * padding - kernel.length) / stride) + 1;
  const columns = Math.floor((image[0].length + 2 * padding - kernel[0].length) / stride) + 1;
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => {
    let sum = 0;
    kernel.forEach((weights, i) => weights.forEach((weight, j) => {
      sum += weight * (image[r * stride + i]?.[c * stride + j] ?? 0);
    }));
    return sum;
  }));
}
