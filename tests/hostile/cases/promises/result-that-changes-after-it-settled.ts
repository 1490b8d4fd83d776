// expect: returned [1]
// offers: async
// The answer is what the promise settled to when no job was left; timers that were still waiting change nothing.
export async function attack(): Promise<number[]> {
  const result = [1];
  setTimeout(() => { result[0] = 99; }, 0);
  return result;
}
