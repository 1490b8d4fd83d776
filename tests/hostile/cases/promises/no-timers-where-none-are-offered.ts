// expect: returned "undefined"
// Nor is there any clock to be had.
export function attack(): unknown {
  return typeof Reflect.get(globalThis, "setTimeout");
}
