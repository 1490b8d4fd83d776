// expect: returned {"$":"object","v":[["a",1]]}
// No descriptor of the shim inherits them.
export function attack(): unknown {
  for (const key of ["get", "set", "value", "json", "status", "line", "message", "$", "v", "0"]) {
    Object.defineProperty(Object.prototype, key, Object.assign(Object.create(null), {
      get: () => "forged", set: () => undefined, configurable: true,
    }));
  }
  return { a: 1 };
}
