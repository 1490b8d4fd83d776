// expect: returned {"$":"unsupported","what":"an object of class Matrix"}
// Methods would be lost on the way.
class Matrix {
  rows = [[1]];
}
export function attack(): unknown {
  return new Matrix();
}
