// expect: threw
// The result is there, and an error beside it.
export function attack(): unknown {
  void Promise.reject(new Error("loose"));
  return 1;
}
