// expect: time_limit_exceeded
// The call returns, its promises go on for ever.
export function attack(): unknown {
  const again = (): Promise<void> => Promise.resolve().then(again);
  void again();
  return 1;
}
