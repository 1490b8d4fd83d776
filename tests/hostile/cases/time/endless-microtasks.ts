// expect: returned 1
// then: time_limit_exceeded
// The calls return, and then their promises go on for ever: the last one never ends.
export function attack(): unknown {
  const again = (): Promise<void> => Promise.resolve().then(again);
  void again();
  return 1;
}
