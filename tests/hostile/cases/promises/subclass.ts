// expect: returned {"$":"unsupported","what":"an object of class Sly"}
// offers: async
// A promise whose then is the program's own is not waited for.
class Sly<T> extends Promise<T> {
  override then(): never { for (;;); }
}
export function attack(): unknown {
  return new Sly(() => undefined);
}
