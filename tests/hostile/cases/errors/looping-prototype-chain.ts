// expect: threw
// Its prototype is a proxy.
export function attack(): unknown {
  throw Object.create(new Proxy({}, { get() { for (;;); }, getPrototypeOf() { for (;;); } }));
}
