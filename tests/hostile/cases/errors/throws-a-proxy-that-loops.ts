// expect: threw
// Asking it anything never ends.
export function attack(): unknown {
  throw new Proxy({}, {
    get() {
      for (;;);
    },
    getPrototypeOf() {
      for (;;);
    },
    getOwnPropertyDescriptor() {
      for (;;);
    },
  });
}
