// expect: time_limit_exceeded
// The plainest of all.
export function attack(): unknown {
  for (;;);
}
