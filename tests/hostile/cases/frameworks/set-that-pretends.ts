// expect: threw
// offers: digits
// What a module exports cannot be replaced.
import * as data from "data";
export function attack(): unknown {
  Object.defineProperty(data, "digits", { value: null });
  return 1;
}
