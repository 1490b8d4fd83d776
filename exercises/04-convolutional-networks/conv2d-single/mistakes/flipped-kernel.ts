/**
 * You turned the kernel by half a turn: that is a mathematician's convolution. Deep-learning frameworks compute
 * the cross-correlation, in which the first weight meets the first pixel of the window. Use the kernel as it
 * stands.
 */
export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const rows = Math.floor((image.length + 2 * padding - kernel.length) / stride) + 1;
  const columns = Math.floor((image[0].length + 2 * padding - kernel[0].length) / stride) + 1;
  const turned = kernel.toReversed().map((row) => row.toReversed());
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => {
    let sum = 0;
    turned.forEach((weights, i) => weights.forEach((weight, j) => {
      sum += weight * (image[r * stride - padding + i]?.[c * stride - padding + j] ?? 0);
    }));
    return sum;
  }));
}
