// expect: threw
// offers: async
// Nobody can catch it: the call that waits ends with it.
export function attack(): Promise<unknown> {
  setTimeout(() => { throw new Error("from a timer"); }, 0);
  return new Promise(() => undefined);
}
