// expect: memory_limit_exceeded
// Grows on V8's heap.
export function attack(): unknown {
  const all: number[][] = [];
  for (;;) all.push(new Array<number>(1000).fill(1.5));
}
