// expect: returned {"$":"object","v":[["toJSON",{"$":"unsupported","what":"a function"}]]}
// Nothing asks for it.
export function attack(): unknown {
  return { toJSON: () => 1 };
}
