// expect: memory_limit_exceeded
// The same in small pieces.
export function attack(): unknown {
  const all: unknown[] = [];
  for (;;) {
    const buffer = new ArrayBuffer(0, { maxByteLength: 2 ** 22 });
    buffer.resize(2 ** 22);
    all.push(new Uint8Array(buffer).fill(1));
  }
}
