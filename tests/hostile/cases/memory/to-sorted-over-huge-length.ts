// expect: memory_limit_exceeded | time_limit_exceeded | threw
// Copies 2^32 - 2 elements before it compares one.
export function attack(): unknown {
  return ([] as number[]).toSorted.call({ length: 2 ** 32 - 2 } as unknown as number[]);
}
