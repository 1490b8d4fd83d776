// expect: returned 1
// The result is there; what nobody catches beside it is nobody's.
export function attack(): unknown {
  void Promise.reject(new Error("loose"));
  return 1;
}
