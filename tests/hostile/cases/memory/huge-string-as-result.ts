// expect: output_limit_exceeded
// Half a gigabyte that shares its parts.
export function attack(): unknown {
  return "x".repeat(2 ** 29 - 30);
}
