// expect: returned {"$":"unsupported","what":"an object of a class"}
// Nothing iterates it.
export function* attack(): Generator<number> {
  for (;;) yield 1;
}
