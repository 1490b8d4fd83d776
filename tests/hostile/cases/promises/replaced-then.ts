// expect: returned 7
// offers: async
// What waits does not ask the prototype.
Promise.prototype.then = function () { throw new Error("replaced"); };
export function attack(): unknown {
  return Promise.resolve(7);
}
