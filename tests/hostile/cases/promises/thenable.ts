// expect: returned {"$":"object","v":[["then",{"$":"unsupported","what":"a function"}]]}
// offers: async
// What only looks like a promise is not waited for.
export function attack(): unknown {
  return { then(resolve: (value: number) => void) { resolve(42); } };
}
