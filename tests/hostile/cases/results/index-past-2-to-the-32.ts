// expect: returned [1]
// Such an index is an ordinary property, and arrays have elements only.
export function attack(): unknown {
  const row = [1];
  row[2 ** 32] = 2;
  return row;
}
