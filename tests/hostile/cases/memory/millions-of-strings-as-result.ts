// expect: output_limit_exceeded
// More text than a result may be.
export function attack(): unknown {
  return Array.from({ length: 3_000_000 }, () => "abc");
}
