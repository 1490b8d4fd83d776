import "server-only";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { LibraryName } from "#domain/exercise.ts";

/** Declarations of what programs may import, read from the packages themselves. */

const modules = path.join(/* turbopackIgnore: true */ process.cwd(), "node_modules");

interface Library {
  specifier: string;
  /** What the specifier leads to: of the package's own declarations those parts that are of use in the sandbox. */
  entry: string;
}

const libraries: Record<LibraryName, Library> = {
  tensorflow: {
    specifier: "@tensorflow/tfjs",
    entry: [
      'import "@tensorflow/tfjs-core/dist/public/chained_ops/register_all_chained_ops";',
      'export * from "@tensorflow/tfjs-core";',
      'export * from "@tensorflow/tfjs-layers";',
      'import * as data from "@tensorflow/tfjs-data";',
      "export { data };",
    ].join("\n"),
  },
};

/** How a program imports the library: "@tensorflow/tfjs". */
export const specifierOf = (name: LibraryName): string => libraries[name].specifier;

const versions = new Map<LibraryName, string>();

/** Of the installed package. */
export function libraryVersion(name: LibraryName): string {
  const known = versions.get(name);
  if (known !== undefined) return known;
  const { version }: { version: string } = JSON.parse(readFileSync(path.join(modules, libraries[name].specifier, "package.json"), "utf8"));
  versions.set(name, version);
  return version;
}

const importing = /\b(?:from|import)\s*\(?\s*["']([^"'\n]+)["']/g;

/** The declaration file that a specifier in another file leads to; null for what is not part of the library. */
function resolve(specifier: string, from: string): string | null {
  const target = specifier.startsWith(".") ? path.posix.join(path.posix.dirname(from), specifier)
    : /^@tensorflow\/[\w-]+$/.test(specifier) ? `${specifier}/dist/index`
      : specifier.startsWith("@tensorflow/") ? specifier : null;
  if (target === null) return null;
  return [`${target}.d.ts`, `${target}/index.d.ts`].find((file) => existsSync(path.join(modules, file))) ?? null;
}

/** Without the licence at its head and the directive of another module system. */
const shortened = (text: string): string => text.replace(/\/\*\*\s+\* @license[\s\S]*?\*\/\s*/, "").replace(/^\/\/\/ <amd-module.*\n/gm, "");

/**
 * Every declaration file that a program's import leads to, by its path below node_modules: what a compiler that
 * resolves modules as Node does needs, and nothing else.
 */
export function libraryTypes(name: LibraryName): Record<string, string> {
  const { specifier, entry } = libraries[name];
  const files: Record<string, string> = { [`${specifier}/index.d.ts`]: entry };
  const waiting = [`${specifier}/index.d.ts`];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const [, imported] of files[file].matchAll(importing)) {
      const target = resolve(imported, file);
      if (target === null) continue;
      // A package by its name alone leads to its index.d.ts, so that no package.json is needed.
      if (/^@tensorflow\/[\w-]+$/.test(imported)) files[`${imported}/index.d.ts`] ??= 'export * from "./dist/index";';
      if (Object.hasOwn(files, target)) continue;
      files[target] = shortened(readFileSync(/*turbopackIgnore: true*/ path.join(/*turbopackIgnore: true*/ modules, target), "utf8"));
      waiting.push(target);
    }
  }
  return files;
}
