// expect: returned 1
// then: returned 2
// offers: async
// A promise of the first call must not answer for the second.
let count = 0;
let late: (value: number) => void = () => undefined;
export function attack(): Promise<number> {
  count++;
  if (count === 1) {
    void new Promise<number>((resolve) => { late = resolve; });
    return Promise.resolve(1);
  }
  late(99);
  return new Promise((resolve) => setTimeout(() => resolve(2), 10));
}
