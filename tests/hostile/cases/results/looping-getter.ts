// expect: returned {"$":"object","v":[["value",{"$":"unsupported","what":"a getter"}]]}
// Getters of a result are not run.
export function attack(): unknown {
  return { get value() { for (;;); } };
}
