// expect: threw
// What the engine says when it has no memory, said by the program.
export function attack(): unknown {
  throw new RangeError("Array buffer allocation failed");
}
