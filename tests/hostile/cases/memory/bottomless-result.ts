// expect: memory_limit_exceeded
// A million levels deep: encoding it would take a stack beyond the limit.
export function attack(): unknown {
  let deep: unknown = 1;
  for (let i = 0; i < 1_000_000; i++) deep = [deep];
  return deep;
}
