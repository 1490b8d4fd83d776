// expect: returned {"$":"object","v":[["valueOf",{"$":"unsupported","what":"a function"}]]}
// Nothing asks for it.
export function attack(): unknown {
  return { valueOf: () => 1, [Symbol.toPrimitive]: () => 1 };
}
