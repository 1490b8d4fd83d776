// expect: returned [{"$":"NaN"},{"$":"Infinity"},{"$":"-Infinity"},{"$":"-0"}]
// Each arrives as what it is.
export function attack(): unknown {
  return [NaN, Infinity, -Infinity, -0];
}
