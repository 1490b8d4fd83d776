// expect: returned 1
// then: memory_limit_exceeded
// The calls return, and then each promise waits for the next, which is made for it: all of them are kept.
export function attack(): unknown {
  const again = (): Promise<void> => Promise.resolve().then(again);
  void again();
  return 1;
}
