// expect: load threw
// verdict: compile_error
// Said in words.
export function other(): number {
  return 1;
}
