// expect: returned [{"$":"-0"},2]
// Comparison happens elsewhere.
export function attack(): unknown {
  Object.is = () => true;
  Math.abs = () => 0;
  Object.hasOwn = () => true;
  Reflect.apply = () => 1;
  return [-0, 2];
}
