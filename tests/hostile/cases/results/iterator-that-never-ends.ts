// expect: returned {"$":"object","v":[]}
// Nothing iterates it.
export function attack(): unknown {
  return { *[Symbol.iterator]() { for (;;) yield 1; } };
}
