// expect: output_limit_exceeded
// Catching the shim's error does not help.
export function attack(): unknown {
  for (;;) {
    try {
      console.log("again");
    } catch {
      continue;
    }
  }
}
