// expect: threw
// Reading the stack never ends.
export function attack(): unknown {
  const error = new Error("honest");
  Object.defineProperty(error, "stack", { get() { for (;;); } });
  throw error;
}
