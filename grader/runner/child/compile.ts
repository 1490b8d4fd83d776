import { createRequire, SourceMap } from "node:module";
import type { ErrorLabel, transformSync as TransformSync, TransformOptions } from "oxc-transform";
import type { SourceError } from "#domain/verdict.ts";
import { positionOf, originalPosition, type Position } from "./positions.ts";

const { transformSync }: { transformSync: typeof TransformSync } = createRequire(import.meta.url)("./oxc-transform.node");

export type Compiled =
  | { ok: true; code: string; locate: (compiled: Position) => Position | null }
  | { ok: false; errors: SourceError[] };

const options: TransformOptions = { lang: "ts", sourceType: "module", typescript: { onlyRemoveTypeImports: true } };
/** Names that are used as types alone, such as Tensor2D, are no exports: they go without the word "type" before them. */
const importing: TransformOptions = { ...options, typescript: { onlyRemoveTypeImports: false } };
const file = "submission.ts";
const maxErrors = 20;
const maxMessage = 500;

/**
 * TypeScript to JavaScript, types unchecked.
 * @param mayImport whether there is something to import; else unused imports stay, to be refused like the others
 */
export function compile(source: string, mayImport: boolean): Compiled {
  const chosen = mayImport ? importing : options;
  const { code, errors } = transformSync(file, source, chosen);
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
      map ??= sourceMap(source, chosen);
      return map === null ? null : originalPosition(map, compiled);
    },
  };
}

/** The first label names the place, except where a second declaration is at fault and the first comes first. */
function place(source: string, labels: ErrorLabel[]): Position | { line: null; column: null } {
  const label = labels.find(({ message }) => message?.includes("redeclared")) ?? labels[0];
  return label === undefined ? { line: null, column: null } : positionOf(source, label.start);
}

function sourceMap(source: string, chosen: TransformOptions): SourceMap | null {
  const { map } = transformSync(file, source, { ...chosen, sourcemap: true });
  return map === undefined ? null : new SourceMap({
    version: map.version, file, sourceRoot: "", names: map.names, mappings: map.mappings, sources: map.sources, sourcesContent: [source],
  });
}

function sentence(message: string, help: string | null): string {
  const text = message.replace(/\.?$/, ".").slice(0, maxMessage);
  return `Syntax error: ${text}${help === null ? "" : ` ${help.slice(0, maxMessage)}`}`;
}

/** Where an import stands, and why it is refused. */
export function refusedImport(source: string, specifier: string, offer: readonly string[], known: readonly string[]): SourceError {
  const quoted = [`"${specifier}"`, `'${specifier}'`].map((text) => source.indexOf(text)).filter((at) => at >= 0);
  return {
    message: whyRefused(specifier.slice(0, 100), offer, known),
    ...(quoted.length > 0 ? positionOf(source, Math.min(...quoted)) : { line: null, column: null }),
  };
}

function whyRefused(specifier: string, offer: readonly string[], known: readonly string[]): string {
  const imports = `This program imports "${specifier}"`;
  if (offer.length === 0) {
    return known.includes(specifier)
      ? `${imports}, which this exercise does not offer: here you write without it.`
      : `${imports}. A submission is one file that stands alone: write what you need in it, without imports.`;
  }
  const family = /^([^/]+\/)/.exec(specifier)?.[1];
  const meant = offer.find((one) => family !== undefined && one.startsWith(family));
  return meant === undefined
    ? `${imports}. What this exercise offers is ${offer.map((one) => `"${one}"`).join(" and ")}; everything else you write in the file itself.`
    : `${imports}; import "${meant}" instead.`;
}

/** What V8 says when a module is linked to one that lacks a name: nothing of a student's has run yet. */
export function unknownExport(source: string, error: unknown): SourceError {
  const text = error instanceof Error ? error.message : "";
  const [, specifier, name] = /^The requested module '(.+)' does not provide an export named '(.+)'/.exec(text) ?? [];
  if (name === undefined) return { message: sentence(text || "the program cannot be linked", null), line: null, column: null };
  const imports = [...source.matchAll(/\bimport\b([^;"']*?)\bfrom\s*["']([^"']*)["']/g)];
  const guilty = imports.find(([, names, from]) => from === specifier && (name === "default" || names.split(/[^\w$]+/).includes(name)));
  const at = guilty === undefined ? { line: null, column: null } : positionOf(source, guilty.index);
  if (name === "default") return { message: `"${specifier}" has no default export: write import * as … from "${specifier}", or name what you need in braces.`, ...at };
  return { message: `"${specifier}" exports nothing named ${name}${specifier === "data" ? ": it exports the data sets of this exercise" : ""}.`, ...at };
}

/** What V8 says when it refuses the compiled module; it writes the position behind its message. */
export function engineRefusal(error: unknown, locate: (compiled: Position) => Position | null): SourceError {
  const text = error instanceof Error ? error.message : "";
  const parts = /^(.*?)(?: \[submission\.ts:(\d+):(\d+)\])?$/s.exec(text);
  const position = parts?.[2] === undefined ? null : locate({ line: Number(parts[2]), column: Number(parts[3]) });
  return { message: sentence(parts?.[1] || "the program cannot be read", null), line: position?.line ?? null, column: position?.column ?? null };
}
