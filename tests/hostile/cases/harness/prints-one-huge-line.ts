// expect: returned 1
// A line is cut.
export function attack(): unknown {
  console.log("x".repeat(100_000_000));
  return 1;
}
