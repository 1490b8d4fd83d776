import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";

let text: string | undefined;

/** The declarations of what a student's program finds in the sandbox, for the editor's TypeScript service. */
export function sandboxDeclarations(): string {
  text ??= readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), "grader", "student-globals.d.ts"), "utf8");
  return text;
}
