// expect: threw
// What the shim might answer.
export function attack(): unknown {
  throw 'v[[1,2],[3,4]]';
}
