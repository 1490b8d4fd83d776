import { createRequire, SourceMap } from "node:module";
import type { ErrorLabel, transformSync as TransformSync, TransformOptions } from "oxc-transform";
import type { SourceError } from "#domain/verdict.ts";
import { positionOf, originalPosition, type Position } from "./positions.ts";

const { transformSync }: { transformSync: typeof TransformSync } = createRequire(import.meta.url)("./oxc-transform.node");

export type Compiled =
  | { ok: true; code: string; locate: (compiled: Position) => Position | null }
  | { ok: false; errors: SourceError[] };

/** Unused imports stay, to be refused like the others. */
const options: TransformOptions = { lang: "ts", sourceType: "module", typescript: { onlyRemoveTypeImports: true } };
const file = "submission.ts";
const maxErrors = 20;
const maxMessage = 500;

/** TypeScript to JavaScript, types unchecked. */
export function compile(source: string): Compiled {
  const { code, errors } = transformSync(file, source, options);
  const serious = errors.filter(({ severity }) => severity === "Error");
  if (serious.length > 0) {
    return { ok: false, errors: serious.slice(0, maxErrors).map(({ message, labels, helpMessage }) => ({
      message: sentence(message, helpMessage),
      ...place(source, labels),
    })) };
  }
  let map: SourceMap | null = null;
  return {
    ok: true,
    code,
    locate(compiled) {
      // Only a program that fails needs the map, so only then it is made.
      map ??= sourceMap(source);
      return map === null ? null : originalPosition(map, compiled);
    },
  };
}

/** The first label names the place, except where a second declaration is at fault and the first comes first. */
function place(source: string, labels: ErrorLabel[]): Position | { line: null; column: null } {
  const label = labels.find(({ message }) => message?.includes("redeclared")) ?? labels[0];
  return label === undefined ? { line: null, column: null } : positionOf(source, label.start);
}

function sourceMap(source: string): SourceMap | null {
  const { map } = transformSync(file, source, { ...options, sourcemap: true });
  return map === undefined ? null : new SourceMap({
    version: map.version, file, sourceRoot: "", names: map.names, mappings: map.mappings, sources: map.sources, sourcesContent: [source],
  });
}

function sentence(message: string, help: string | null): string {
  const text = message.replace(/\.?$/, ".").slice(0, maxMessage);
  return `Syntax error: ${text}${help === null ? "" : ` ${help.slice(0, maxMessage)}`}`;
}

/** Where an import stands, and why it is refused. */
export function refusedImport(source: string, specifier: string): SourceError {
  const quoted = [`"${specifier}"`, `'${specifier}'`].map((text) => source.indexOf(text)).filter((at) => at >= 0);
  const shown = specifier.slice(0, 100);
  return {
    message: `This program imports "${shown}". A submission is one file that stands alone: write what you need in it, without imports.`,
    ...(quoted.length > 0 ? positionOf(source, Math.min(...quoted)) : { line: null, column: null }),
  };
}

/** What V8 says when it refuses the compiled module; it writes the position behind its message. */
export function engineRefusal(error: unknown, locate: (compiled: Position) => Position | null): SourceError {
  const text = error instanceof Error ? error.message : "";
  const parts = /^(.*?)(?: \[submission\.ts:(\d+):(\d+)\])?$/s.exec(text);
  const position = parts?.[2] === undefined ? null : locate({ line: Number(parts[2]), column: Number(parts[3]) });
  return { message: sentence(parts?.[1] || "the program cannot be read", null), line: position?.line ?? null, column: position?.column ?? null };
}
