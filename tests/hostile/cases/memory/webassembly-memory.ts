// expect: threw
// There is no WebAssembly.
export function attack(): unknown {
  return new WebAssembly.Memory({ initial: 65536 });
}
