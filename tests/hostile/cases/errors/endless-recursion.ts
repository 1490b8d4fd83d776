// expect: threw
// An ordinary mistake.
export function attack(): unknown {
  const dive = (): number => dive() + 1;
  return dive();
}
