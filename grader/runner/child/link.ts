import type IsolatedVm from "isolated-vm";
import type { SourceError } from "#domain/verdict.ts";
import type { Job } from "../messages.ts";
import { engineRefusal, refusedImport, unknownExport, type Compiled } from "./compile.ts";
import { compileGiven, notOffered } from "./given.ts";
import type { Furnished } from "./isolate.ts";
import { allSpecifiers, provide } from "./provisions.ts";

/**
 * The student's module, linked to what it imports; nothing of it has run yet.
 * @param offer what it may import
 * @returns what is wrong with it where it is no module, or imports what there is not
 */
export function link(job: Job, furnished: Furnished, { code, locate }: Extract<Compiled, { ok: true }>, offer: string[]): { module: IsolatedVm.Module } | { errors: SourceError[] } {
  const { isolate, context } = furnished;
  let module: IsolatedVm.Module;
  try {
    // Compiling runs nothing of the program, and the supervisor's clock covers it: no thread of its own is needed.
    module = isolate.compileModuleSync(code, { filename: "submission.ts" });
  } catch (error) {
    return { errors: [engineRefusal(error, locate)] };
  }
  const imported = [...new Set(module.dependencySpecifiers)];
  const refused = imported.filter((specifier) => !offer.includes(specifier)).slice(0, 20);
  if (refused.length > 0) return { errors: refused.map((specifier) => refusedImport(job.source, specifier, offer, allSpecifiers)) };
  const given = compileGiven(isolate, imported, job.given ?? {});
  if ("error" in given) return { errors: [given.error] };
  const others = [...imported, ...[...given.modules.values()].flatMap((each) => each.dependencySpecifiers)].filter((specifier) => !given.modules.has(specifier) && offer.includes(specifier));
  const modules = provide(furnished, [...new Set(others)], job);
  try {
    // In their order each finds what it imports linked already.
    for (const [specifier, each] of given.modules) {
      each.instantiateSync(context, (wanted) => modules.get(wanted) ?? notOffered(specifier, wanted));
      modules.set(specifier, each);
    }
    module.instantiateSync(context, (specifier) => modules.get(specifier) ?? module);
    return { module };
  } catch (error) {
    return { errors: [unknownExport(job.source, error)] };
  }
}
