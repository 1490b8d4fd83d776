// expect: returned [[0,2],[3,4]]
// The next call gets fresh ones.
export function attack(input: number[][]): number[][] {
  input[0][0]--;
  return input;
}
