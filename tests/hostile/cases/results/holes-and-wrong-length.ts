// expect: returned [1,{"$":"hole"},{"$":"hole"}]
// A hole is not undefined.
export function attack(): unknown {
  const row = [1];
  row.length = 3;
  return row;
}
