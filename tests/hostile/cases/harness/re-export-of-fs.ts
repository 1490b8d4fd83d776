// expect: load compile_error
// An export from elsewhere is an import too.
export * from "node:fs";
export const attack = (): number => 1;
