// expect: returned {"$":"unsupported","what":"a Promise"}
// The shim took its own before.
export function attack(): unknown {
  Promise.prototype.then = () => {
    for (;;);
  };
  return Promise.resolve(1);
}
