import type IsolatedVm from "isolated-vm";
import type { SourceError } from "#domain/verdict.ts";
import { compile } from "./compile.ts";

/** Modules that an exercise gives with it: its author's, beside the student's in one isolate. */

const nowhere = { line: null, column: null };
const refusal = (specifier: string, why: string): SourceError =>
  ({ message: `${specifier}, which this exercise gives, ${why}`.slice(0, 500), ...nowhere });

/**
 * Compiles those that are imported, and what these import, each after what it needs.
 * @returns by specifier, or what is wrong with one of them
 */
export function compileGiven(isolate: IsolatedVm.Isolate, imported: readonly string[], given: Readonly<Record<string, string>>): { modules: Map<string, IsolatedVm.Module> } | { error: SourceError } {
  const modules = new Map<string, IsolatedVm.Module>();
  const underWay = new Set<string>();
  let error: SourceError | null = null;
  const visit = (specifier: string): void => {
    if (error !== null || modules.has(specifier) || !Object.hasOwn(given, specifier)) return;
    if (underWay.has(specifier)) {
      error = refusal(specifier, "is part of a circle of imports.");
      return;
    }
    underWay.add(specifier);
    const compiled = compile(given[specifier], true);
    if (!compiled.ok) {
      const [{ message, line }] = compiled.errors;
      error = refusal(specifier, `cannot be read${line === null ? "" : ` at line ${line}`}. ${message}`);
      return;
    }
    try {
      const module = isolate.compileModuleSync(compiled.code, { filename: specifier });
      for (const wanted of module.dependencySpecifiers) visit(wanted);
      modules.set(specifier, module);
    } catch (caught) {
      error = refusal(specifier, `cannot be read. ${caught instanceof Error ? caught.message : ""}`);
    }
  };
  for (const specifier of imported) visit(specifier);
  return error === null ? { modules } : { error };
}

/** @throws {Error} always, with the sentence for it */
export function notOffered(specifier: string, wanted: string): never {
  throw new Error(`${specifier}, which this exercise gives, imports "${wanted.slice(0, 100)}", which the exercise does not offer`);
}
