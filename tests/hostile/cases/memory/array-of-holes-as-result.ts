// expect: output_limit_exceeded
// Costs nothing to make.
export function attack(): unknown {
  const holes: number[] = [];
  holes.length = 2 ** 32 - 1;
  return holes;
}
