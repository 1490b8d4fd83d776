// expect: load compile_error
// Every import is refused in words.
import { readFileSync } from "node:fs";
export function attack(): string {
  return readFileSync("/etc/passwd", "utf8");
}
