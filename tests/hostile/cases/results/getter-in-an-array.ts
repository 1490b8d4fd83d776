// expect: returned [1,{"$":"unsupported","what":"a getter"}]
// An index can be an accessor too.
export function attack(): unknown {
  return Object.defineProperty([1, 2], 1, { get: () => 2 });
}
