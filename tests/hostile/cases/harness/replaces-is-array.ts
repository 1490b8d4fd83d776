// expect: returned [1,2]
// The shim took its own before.
export function attack(): unknown {
  Object.defineProperty(Array, "isArray", { value: () => false });
  Reflect.getOwnPropertyDescriptor = () => undefined;
  Object.getPrototypeOf = () => null;
  return [1, 2];
}
