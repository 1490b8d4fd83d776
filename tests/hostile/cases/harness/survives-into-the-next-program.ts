// expect: returned "undefined"
// then: returned "number"
// Each program has a fresh isolate.
export function attack(): unknown {
  const left: unknown = Reflect.get(globalThis, "planted");
  Reflect.set(globalThis, "planted", 1);
  return typeof left;
}
