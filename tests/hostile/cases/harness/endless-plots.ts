// expect: time_limit_exceeded
// Charts beyond the thirtieth are dropped; the loop still ends at the limit.
declare const plot: { line(y: number[]): void };
export function attack(): unknown {
  for (;;) plot.line([1, 2, 3]);
}
