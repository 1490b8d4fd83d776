// expect: returned [1,2]
// Elements are read, methods are not.
export function attack(): unknown {
  const row = [1, 2];
  Object.setPrototypeOf(row, new Proxy([], { get() { for (;;); } }));
  return row;
}
