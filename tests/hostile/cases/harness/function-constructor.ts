// expect: threw
// There is no process in its world.
export function attack(): unknown {
  return Function("return process")();
}
