// expect: returned 1
// then: returned 2
// It may count; each call still has its own input.
let calls = 0;
export function attack(): number {
  return ++calls;
}
