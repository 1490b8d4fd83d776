// expect: returned [[1,"a"]]
// Nothing asks for it.
export function attack(): unknown {
  Object.defineProperty(Object.prototype, "toJSON", { value: () => "forged", configurable: true });
  Object.defineProperty(String.prototype, "toJSON", { value: () => "forged", configurable: true });
  return [[1, "a"]];
}
