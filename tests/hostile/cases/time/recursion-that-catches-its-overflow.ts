// expect: time_limit_exceeded
// Each overflow is caught and tried again on the way up.
export function attack(): unknown {
  const dive = (): void => {
    try {
      dive();
    } catch {
      dive();
    }
  };
  dive();
  return 1;
}
