// expect: threw
// Turning it into text never ends.
export function attack(): unknown {
  throw { toString() { for (;;); }, [Symbol.toPrimitive]() { for (;;); } };
}
