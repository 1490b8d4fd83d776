// expect: returned {"$":"object","v":[["__proto__",1]]}
// An own key, never a prototype.
export function attack(): unknown {
  return Object.defineProperty({}, "__proto__", { value: 1, enumerable: true });
}
