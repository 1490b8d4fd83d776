// expect: threw
// The answer about an error is not forged either.
export function attack(): unknown {
  Object.defineProperty(Object.prototype, "toJSON", { value: () => "v[1]" });
  throw new Error("honest");
}
