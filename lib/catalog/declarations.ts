import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ExerciseFacts } from "#domain/exercise.ts";
import { libraryVersion, specifierOf } from "./library-types.ts";

const texts = new Map<string, string>();

function declarationText(...name: string[]): string {
  const known = texts.get(name.join("/"));
  if (known !== undefined) return known;
  const text = readFileSync(path.join(/* turbopackIgnore: true */ process.cwd(), "grader", ...name), "utf8");
  texts.set(name.join("/"), text);
  return text;
}

/** What a student's program finds in the sandbox, for the editor: a text of declarations, and addresses of larger ones. */
export function sandboxTypes({ libraries, data, async }: Pick<ExerciseFacts, "libraries" | "data" | "async">, given: Readonly<Record<string, string>> = {}) {
  const globals = [
    declarationText("student-globals.d.ts"),
    ...(async ? [declarationText("student-timers.d.ts")] : []),
    ...data.map((name) => declarationText("data", "types", `${name}.d.ts`)),
  ].join("\n");
  return {
    globals,
    given: Object.entries(given).map(([specifier, source]) => ({ specifier, source })),
    libraries: libraries.map((name) => ({ specifier: specifierOf(name), url: `/api/typings/${name}?version=${libraryVersion(name)}` })),
  };
}
