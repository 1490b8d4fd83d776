// expect: returned 1
// Nothing to be had from the stack of the shim.
export function attack(): unknown {
  const error = new Error("x");
  return typeof error.stack === "string" && error.stack.includes("shim") ? 0 : 1;
}
