import { existsSync, readFileSync } from "node:fs";
import type IsolatedVm from "isolated-vm";
import { copyIn, type Furnished } from "./isolate.ts";

/** What modules a program may import, and how they come into its isolate. The supervisor staged their files. */

/** Specifiers of libraries. */
const specifiers = new Map([["@tensorflow/tfjs", "tensorflow"]]);
/** Of the judge, in isolates of its own alone. */
const judgeSpecifier = "#authoring";
/** By which an author's module knows itself: it is linked to what it is. */
const selfSpecifier = "#self";

const fileOf = (name: string): URL => new URL(`./${name}`, import.meta.url);

interface Library {
  code: string;
  /** Of our own script, by an engine like this one; without it, or where the engine refuses it, the script is compiled. */
  cachedData: IsolatedVm.ExternalCopy<ArrayBuffer> | undefined;
  /** What the library exports. */
  names: string[];
}

const libraries = new Map<string, Library>();

function readLibrary(name: string): Library {
  const known = libraries.get(name);
  if (known !== undefined) return known;
  const cache = fileOf(`${name}.cache`);
  const library: Library = {
    code: readFileSync(fileOf(`${name}.js`), "utf8"),
    cachedData: existsSync(cache) ? copyIn(readFileSync(cache)) : undefined,
    names: JSON.parse(readFileSync(fileOf(`${name}.names.json`), "utf8")),
  };
  libraries.set(name, library);
  return library;
}

export interface Offer {
  libraries?: readonly string[];
  data?: readonly string[];
  judge?: boolean;
  given?: Readonly<Record<string, string>>;
}

/** The specifiers that a program may import. */
export function offered({ libraries: names = [], data = [], judge = false, given = {} }: Offer): string[] {
  if (judge) return [judgeSpecifier, selfSpecifier];
  const open = [...specifiers].filter(([, name]) => names.includes(name)).map(([specifier]) => specifier);
  return [...open, ...data.length > 0 ? ["data"] : [], ...Object.keys(given)];
}

/** Every specifier that some exercise offers. */
export const allSpecifiers: readonly string[] = [...specifiers.keys(), "data"];

/** Brings what a program imports into its isolate. @returns modules by specifier, to be linked */
export function provide(furnished: Furnished, imported: readonly string[], { libraries: names = [], data = [], judge = false }: Offer): Map<string, IsolatedVm.Module> {
  if (judge) {
    for (const [specifier, name] of specifiers) if (names.includes(name)) bringLibrary(furnished, specifier, readLibrary(name));
    bringData(furnished, data.flatMap((name) => [name, `held-out/${name}`]));
  }
  return new Map(imported.filter((specifier) => specifier !== selfSpecifier).map((specifier) => {
    const name = judge ? "judge" : specifiers.get(specifier);
    const exported = name === undefined ? bringData(furnished, data) : bringLibrary(furnished, specifier, readLibrary(name));
    const code = `import { provided } from "shim"; export const { ${exported.join(", ")} } = provided[${JSON.stringify(specifier)}];`;
    const module = furnished.isolate.compileModuleSync(code, { filename: specifier });
    module.instantiateSync(furnished.context, () => furnished.bridge);
    return [specifier, module];
  }));
}

function bringLibrary({ isolate, context, provisions }: Furnished, specifier: string, { code, cachedData, names }: Library): string[] {
  isolate.compileScriptSync(code, { filename: specifier, cachedData }).runSync(context);
  const furnish = context.global.getSync("library", { reference: true });
  context.global.deleteSync("library");
  provisions.addLibrary.applySync(undefined, [specifier, furnish.derefInto()]);
  return names;
}

/** A set's text, and the buffer that it refers to. */
function bringData({ provisions }: Furnished, names: readonly string[]): string[] {
  return names.map((name) => {
    const binary = fileOf(`data/${name}.bin`);
    const buffer = existsSync(binary) ? copyIn(readFileSync(binary)).copyInto({ release: true, transferIn: true }) : null;
    const { exportName, set }: { exportName: string; set: string } = JSON.parse(readFileSync(fileOf(`data/${name}.json`), "utf8"));
    provisions.addDataSet.applySync(undefined, [exportName, set, buffer]);
    return exportName;
  });
}
