// expect: time_limit_exceeded
// offers: async
// Waiting for it asks its constructor, which loops.
export function attack(): unknown {
  const promise = Promise.resolve(1);
  Object.defineProperty(promise, "constructor", { get() { for (;;); } });
  return promise;
}
