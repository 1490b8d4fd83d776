// expect: time_limit_exceeded
// Backtracks 2^40 times.
export function attack(): unknown {
  return /^(a+)+$/.test(`${"a".repeat(40)}b`);
}
