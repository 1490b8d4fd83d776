// expect: time_limit_exceeded
// offers: async
// Each wait is short; there is no end of them.
export async function attack(): Promise<unknown> {
  for (;;) await new Promise((resolve) => setTimeout(resolve, 0));
}
