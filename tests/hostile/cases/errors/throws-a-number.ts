// expect: threw
// No Error at all.
export function attack(): unknown {
  throw 42;
}
