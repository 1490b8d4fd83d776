// expect: time_limit_exceeded | memory_limit_exceeded | threw
// Each step doubles the digits.
export function attack(): unknown {
  let big = 3n;
  for (;;) big = big * big % (1n << 20_000_000n) + big;
}
