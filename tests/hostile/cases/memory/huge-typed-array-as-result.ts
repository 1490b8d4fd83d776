// expect: output_limit_exceeded
// 60 MB.
export function attack(): unknown {
  return new Uint8Array(60_000_000);
}
