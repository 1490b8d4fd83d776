// expect: returned {"$":"object","v":[["then",{"$":"unsupported","what":"a function"}]]}
// Nothing waits for it.
export function attack(): unknown {
  return { then: (resolve: (value: number) => void) => resolve(1) };
}
