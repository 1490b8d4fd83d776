// expect: returned [{"$":"hole"},2]
// A hole stays one, whatever the prototype says.
export function attack(): unknown {
  Object.defineProperty(Array.prototype, 0, { value: 1, configurable: true, writable: true });
  const row = [9, 2];
  delete row[0];
  return row;
}
