// expect: returned [1,2]
// No array of the shim is filled by assignment.
export function attack(): unknown {
  for (let i = 0; i < 8; i++) {
    Object.defineProperty(Array.prototype, i, { get: () => 666, set: () => undefined, configurable: true });
  }
  return [1, 2];
}
