// expect: returned {"$":"Float32Array","v":[0.5,{"$":"NaN"}]}
// Its type arrives too.
export function attack(): unknown {
  return new Float32Array([0.5, NaN]);
}
