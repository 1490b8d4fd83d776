// expect: threw
// V8 would call it to write the stack.
export function attack(): unknown {
  Error.prepareStackTrace = () => {
    for (;;);
  };
  throw new Error("unreached");
}
