// expect: returned [1]
// then: threw
// The shim holds what it needs.
export function attack(): unknown {
  const world = globalThis;
  const { deleteProperty } = Reflect;
  for (const name of Object.getOwnPropertyNames(world)) deleteProperty(world, name);
  return [1];
}
