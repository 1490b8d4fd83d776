// expect: memory_limit_exceeded | time_limit_exceeded | threw
// Each character becomes many.
export function attack(): unknown {
  return "\ufdfa".repeat(2 ** 26).normalize("NFKD").length;
}
