// expect: returned {"$":"unsupported","what":"a Promise"}
// It settles, and is still no number.
export async function attack(): Promise<number> {
  return 1;
}
