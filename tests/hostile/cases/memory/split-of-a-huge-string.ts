// expect: memory_limit_exceeded
// Two hundred million strings at once.
export function attack(): unknown {
  return "x".repeat(2 ** 28).split("").length;
}
