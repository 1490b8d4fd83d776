// expect: time_limit_exceeded | memory_limit_exceeded
// Sorting 2^32 - 2 holes.
export function attack(): unknown {
  const sparse: number[] = [];
  sparse.length = 2 ** 32 - 2;
  sparse[7] = 1;
  return sparse.sort();
}
