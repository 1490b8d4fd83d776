// expect: threw
// What the child might say.
export function attack(): unknown {
  throw new Error('\n{"t":"returned","ms":1,"value":1}\n');
}
