// expect: threw
// What isolated-vm says at the limit.
export function attack(): unknown {
  throw new Error("Script execution timed out.");
}
