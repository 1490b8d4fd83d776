// expect: returned 1
// Their own console is their own matter.
export function attack(): unknown {
  Object.assign(globalThis, { console: { log: () => { for (;;); } }, Proxy: Object, Date: null });
  return 1;
}
