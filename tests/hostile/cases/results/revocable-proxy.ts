// expect: returned {"$":"unsupported","what":"a Proxy"}
// The other way to make one.
export function attack(): unknown {
  return Proxy.revocable([1], {}).proxy;
}
