// expect: returned {"$":"unsupported","what":"a BigInt64Array"}
// No typed array that travels.
export function attack(): unknown {
  return new BigInt64Array(2);
}
