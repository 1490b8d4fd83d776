// expect: load threw
// Not an Error, and no entry function yet.
export function attack(): number {
  return 1;
}
throw 42;
