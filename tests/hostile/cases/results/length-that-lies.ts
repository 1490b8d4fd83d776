// expect: returned {"$":"object","v":[["0",1],["length",1]]}
// No array.
export function attack(): unknown {
  return { 0: 1, length: 1 };
}
