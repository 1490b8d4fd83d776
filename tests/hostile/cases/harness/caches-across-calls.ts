// expect: returned [[1,2],[3,4]]
// A cached answer is the answer to another input.
let cached: number[][] | null = null;
export function attack(input: number[][]): number[][] {
  return cached ??= input;
}
