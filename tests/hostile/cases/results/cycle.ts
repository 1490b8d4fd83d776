// expect: returned [{"$":"unsupported","what":"a value that contains itself"}]
// Encoding it would not end.
export function attack(): unknown {
  const ring: unknown[] = [];
  ring.push(ring);
  return ring;
}
