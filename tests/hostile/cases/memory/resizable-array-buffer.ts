// expect: memory_limit_exceeded
// Outside V8's heap, and past isolated-vm's limit.
export function attack(): unknown {
  const buffer = new ArrayBuffer(1024, { maxByteLength: 2 ** 31 });
  buffer.resize(2 ** 31);
  return new Float64Array(buffer).fill(1.5).length;
}
