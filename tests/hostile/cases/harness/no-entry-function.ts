// expect: load threw
// Said in words.
export function other(): number {
  return 1;
}
