// expect: memory_limit_exceeded
// Grows on V8's heap, in small steps.
export function attack(): unknown {
  const all: unknown[] = [];
  for (;;) all.push({ a: all.length, b: [all.length] });
}
