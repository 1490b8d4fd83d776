// expect: time_limit_exceeded
// A built-in that no interrupt reaches.
export function attack(): unknown {
  return Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);
}
