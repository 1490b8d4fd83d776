// expect: threw | time_limit_exceeded
// offers: async
// Described without asking it anything.
export async function attack(): Promise<unknown> {
  throw new Proxy(new Error("x"), { get() { for (;;); } });
}
