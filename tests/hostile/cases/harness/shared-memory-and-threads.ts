// expect: returned ["undefined","undefined","undefined","undefined"]
// None of them exists.
export function attack(): unknown {
  return [typeof SharedArrayBuffer, typeof Atomics, typeof WebAssembly, typeof Worker];
}
