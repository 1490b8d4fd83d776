// expect: time_limit_exceeded
// Nothing in the isolate could settle it.
export function attack(): unknown {
  return new Promise(() => undefined);
}
