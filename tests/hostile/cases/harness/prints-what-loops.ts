// expect: returned 1
// Printing runs nothing of what it prints.
export function attack(): unknown {
  console.log(new Proxy({}, { get() { for (;;); }, ownKeys() { for (;;); } }), { get a() { for (;;); } }, { toString() { for (;;); } });
  return 1;
}
