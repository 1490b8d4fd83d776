// expect: returned [{"$":"NaN"}]
// The encoder writes text, it does not build objects.
export function attack(): unknown {
  Object.defineProperty(Number.prototype, "toString", { value: () => "1" });
  return [NaN];
}
