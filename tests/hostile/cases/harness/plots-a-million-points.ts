// expect: returned 1
// A chart keeps two thousand.
declare const plot: { line(y: ArrayLike<number>): void };
export function attack(): unknown {
  plot.line(new Float64Array(1_000_000));
  return 1;
}
