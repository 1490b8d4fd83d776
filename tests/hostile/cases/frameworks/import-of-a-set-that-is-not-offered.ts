// expect: load compile_error
// offers: iris
// "data" exports what this exercise brings and nothing else.
import { digits } from "data";
export function attack(): unknown {
  return digits.size;
}
