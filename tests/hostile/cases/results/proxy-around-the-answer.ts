// expect: returned {"$":"unsupported","what":"a Proxy"}
// It could answer differently each time.
export function attack(): unknown {
  return new Proxy([[1, 2], [3, 4]], {});
}
