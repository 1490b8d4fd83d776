// expect: threw
// 300 MB: cut, unread.
export function attack(): unknown {
  throw new Error("x".repeat(300_000_000));
}
