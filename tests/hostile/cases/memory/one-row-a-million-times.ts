// expect: output_limit_exceeded
// Small in memory, large as text.
export function attack(): unknown {
  const row = Array.from({ length: 1000 }, (_, i) => i);
  return Array.from({ length: 100_000 }, () => row);
}
