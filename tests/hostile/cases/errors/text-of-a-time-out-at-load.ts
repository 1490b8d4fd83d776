// expect: load threw
// The same before the program is loaded.
export function attack(): number {
  return 1;
}
throw new Error("Isolate was disposed during execution due to memory limit");
