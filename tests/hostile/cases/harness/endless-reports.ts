// expect: time_limit_exceeded
// Steps are thinned out; the loop still ends at the limit.
declare function report(step: number, metrics: Record<string, number>): void;
export function attack(): unknown {
  for (let i = 0; ; i++) report(i, { loss: 1 / i });
}
