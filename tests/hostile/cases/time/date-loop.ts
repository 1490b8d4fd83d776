// expect: time_limit_exceeded
// Waits for a clock that stands still.
export function attack(): unknown {
  const end = Date.now() + 50;
  while (Date.now() < end);
  return 1;
}
