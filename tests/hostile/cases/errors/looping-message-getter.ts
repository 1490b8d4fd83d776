// expect: threw
// Reading the message never ends.
export function attack(): unknown {
  const error = new Error();
  Object.defineProperty(error, "message", { get() { for (;;); } });
  throw error;
}
