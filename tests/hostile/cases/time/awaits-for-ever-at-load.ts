// expect: load time_limit_exceeded
// Top-level await on what nothing will settle.
export function attack(): number {
  return 1;
}
await new Promise(() => undefined);
