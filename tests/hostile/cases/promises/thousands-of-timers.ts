// expect: threw
// offers: async
// Each is kept until it fires.
export async function attack(): Promise<unknown> {
  for (let i = 0; i < 1e9; i++) setTimeout(() => undefined, i);
  return 1;
}
