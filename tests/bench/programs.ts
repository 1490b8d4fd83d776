import type { Wire } from "#domain/value.ts";
import { encode } from "#grader/runner/encoding.ts";

export const trivialSource = "export function double(x: number): number {\n  return 2 * x;\n}\n";

/** What a good student would hand in for two exercises of the course. */
export const standardSource = `
type Matrix = number[][];

/** floor((n + 2p - d(k - 1) - 1) / s) + 1 for both axes. */
export function outputSize(size: [number, number], kernel: [number, number], stride: number, padding: number, dilation: number): [number, number] {
  const along = (n: number, k: number): number => Math.floor((n + 2 * padding - dilation * (k - 1) - 1) / stride) + 1;
  return [along(size[0], kernel[0]), along(size[1], kernel[1])];
}

function softmax(row: number[]): number[] {
  const top = Math.max(...row);
  const exps = row.map((x) => Math.exp(x - top));
  const total = exps.reduce((sum, x) => sum + x, 0);
  return exps.map((x) => x / total);
}

const transpose = (m: Matrix): Matrix => m[0].map((_, j) => m.map((row) => row[j]));
const matmul = (a: Matrix, b: Matrix): Matrix => {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => row.reduce((sum, x, i) => sum + x * column[i], 0)));
};

/** softmax(q kT / sqrt(d)) v. */
export function attention(q: Matrix, k: Matrix, v: Matrix): Matrix {
  const scale = 1 / Math.sqrt(k[0].length);
  const scores = matmul(q, transpose(k)).map((row) => row.map((x) => x * scale));
  return matmul(scores.map(softmax), v);
}
`;

export const convolutionCase = (i: number): Wire[] => [[28 + i, 32 + i], [3, 5], 1 + (i % 3), i % 4, 1 + (i % 2)];

/** Three matrices of 8 x 16, smooth and unlike each other. */
export function attentionCase(i: number): Wire[] {
  return [0, 1, 2].map((which) =>
    encode(Array.from({ length: 8 }, (_, row) => Array.from({ length: 16 }, (_, column) => Math.sin(i + which * 7 + row * 16 + column)))));
}
