// expect: memory_limit_exceeded | threw
// One allocation of 8 GB.
export function attack(): unknown {
  return new Array(1e9).fill(1.5).length;
}
