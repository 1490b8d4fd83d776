// expect: returned {"$":"object","v":[["value",{"$":"unsupported","what":"a getter"}]]}
// One value for the check, another for the comparison.
let reads = 0;
export function attack(): unknown {
  return { get value() { return reads++; } };
}
