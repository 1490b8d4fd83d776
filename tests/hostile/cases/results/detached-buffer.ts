// expect: returned {"$":"unsupported","what":"a Float32Array whose buffer is detached"}
// Its length would be 0.
export function attack(): unknown {
  const row = new Float32Array([1, 2]);
  row.buffer.transfer();
  return row;
}
