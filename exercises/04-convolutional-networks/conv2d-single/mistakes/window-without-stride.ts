/**
 * Your output has the right size, but its windows lie side by side as with stride 1: the stride shortened the
 * result and did not move the window. Output cell (r, c) must look at the image r strides down and c strides
 * to the right.
 */
export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const rows = Math.floor((image.length + 2 * padding - kernel.length) / stride) + 1;
  const columns = Math.floor((image[0].length + 2 * padding - kernel[0].length) / stride) + 1;
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => {
    let sum = 0;
    kernel.forEach((weights, i) => weights.forEach((weight, j) => {
      sum += weight * (image[r - padding + i]?.[c - padding + j] ?? 0);
    }));
    return sum;
  }));
}
