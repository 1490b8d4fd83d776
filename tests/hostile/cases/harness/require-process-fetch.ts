// expect: returned ["undefined","undefined","undefined","undefined","undefined"]
// None of them exists.
export function attack(): unknown {
  return [typeof require, typeof process, typeof fetch, typeof setTimeout, typeof XMLHttpRequest];
}
