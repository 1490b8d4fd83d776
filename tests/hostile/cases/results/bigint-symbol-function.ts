// expect: returned [{"$":"unsupported","what":"a BigInt"},{"$":"unsupported","what":"a symbol"},{"$":"unsupported","what":"a function"}]
// None of them travels.
export function attack(): unknown {
  return [1n, Symbol("s"), () => 1];
}
