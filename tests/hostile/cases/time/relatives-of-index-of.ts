// expect: time_limit_exceeded
// The same through includes, lastIndexOf, every and reduce.
export function attack(): unknown {
  const huge = { length: 2 ** 53 - 1 };
  if (Array.prototype.every.call(huge, () => true)) Array.prototype.lastIndexOf.call(huge, 1);
  return Array.prototype.includes.call(huge, 1);
}
