// expect: returned 1
// Nobody reads it.
export function attack(): unknown {
  return 1;
}
//# sourceMappingURL=file:///etc/passwd
//# sourceURL=file:///etc/passwd
