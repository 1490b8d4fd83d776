// expect: time_limit_exceeded
// offers: async
// Nothing is left that could settle it.
export function attack(): Promise<unknown> {
  return new Promise(() => undefined);
}
