// expect: returned 1
// then: time_limit_exceeded
// The calls return, and then their jobs go on for ever: the last one never ends. Nothing is kept, so only the clock can tell.
export function attack(): unknown {
  const again = (): void => void Promise.resolve().then(again);
  again();
  return 1;
}
