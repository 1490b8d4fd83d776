// expect: returned 3
// offers: async
// The shim's own timers are out of reach.
Object.defineProperty(Object.prototype, "next", { set() { throw new Error("setter"); } });
export async function attack(): Promise<number> {
  await new Promise<void>((resolve) => { setTimeout(() => setTimeout(resolve, 0), 5); setTimeout(() => undefined, 1); });
  return 3;
}
