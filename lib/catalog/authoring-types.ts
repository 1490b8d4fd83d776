import "server-only";
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { ExerciseFacts } from "#domain/exercise.ts";
import { sandboxTypes } from "./declarations.ts";

const root = path.resolve(/* turbopackIgnore: true */ process.cwd());
const packageName = "descent-authoring";
const importing = /((?:^|\n)(?:import|export)[^"'\n]*?(?:from\s*)?|import\()(["'])(\.{1,2}\/[^"']+|#(?:domain|grader)\/[^"']+)\2/g;

let made: { files: Record<string, string>; version: string } | undefined;

/**
 * What tests.ts imports as "#authoring", by paths below node_modules: the sources themselves, so that types and
 * comments in the editor are those of the program.
 */
export function authoringTypes(): { files: Record<string, string>; version: string } {
  if (made) return made;
  const files: Record<string, string> = { [`${packageName}/index.d.ts`]: `declare module "#authoring" {\n  export * from "${packageName}/grader/authoring";\n}\n` };
  const waiting = ["grader/authoring.ts"];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    const source = readFileSync(/*turbopackIgnore: true*/ path.join(/*turbopackIgnore: true*/ root, file), "utf8");
    files[`${packageName}/${file}`] = source.replace(importing, (whole, before: string, quote: string, specifier: string) => {
      const target = specifier.startsWith("#") ? specifier.slice(1) : path.posix.join(path.posix.dirname(file), specifier);
      if (!target.endsWith(".ts") || !existsSync(/*turbopackIgnore: true*/ path.join(/*turbopackIgnore: true*/ root, target))) return whole;
      if (!Object.hasOwn(files, `${packageName}/${target}`)) {
        files[`${packageName}/${target}`] = "";
        waiting.push(target);
      }
      return `${before}${quote}${packageName}/${target.slice(0, -".ts".length)}${quote}`;
    });
  }
  made = { files, version: createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12) };
  return made;
}

/** What the editor of a challenge's files knows: what the sandbox offers, and "#authoring" with TensorFlow. */
export function studioTypes(facts: Pick<ExerciseFacts, "data" | "async"> | null, given: Readonly<Record<string, string>> = {}) {
  const { libraries, ...types } = sandboxTypes({ libraries: ["tensorflow"], data: facts === null ? [] : [...facts.data], async: facts?.async ?? false }, given);
  return { ...types, libraries: [...libraries, { specifier: "#authoring", url: `/api/typings/authoring?version=${authoringTypes().version}` }] };
}
