import path from "node:path";

const importing = /^import \{([^}]*)\} from "([^"]+)";$/gm;
const importingAll = /^import \* as ([\w$]+) from "([^"]+)";$/gm;
const passingOn = /^export \{([^}]*)\} from "([^"]+)";$/gm;
const exportingOne = /^export (async function\*?|function\*?|const|class) ([\w$]+)/gm;

export interface LinkOptions {
  /** A file's code without types, as oxc prints it: each import and export a statement that begins a line. */
  read(file: string): string;
  /** A specifier's file. */
  resolve(specifier: string, from: string): string;
}

/**
 * Makes one classic script of modules that import each other without circles. Each becomes a function that is called
 * once; what it exports is copied by those that import it, so nothing that is exported may change later.
 * @param entry the file whose exports are put on the global of this name
 * @throws {Error} for a form of import or export that it does not know
 */
export function linkModules(entry: string, globalName: string, { read, resolve }: LinkOptions): string {
  const parts = new Map<string, string>();
  const underWay = new Set<string>();
  const nameOf = (file: string): string => JSON.stringify(path.basename(file) + ":" + [...file].reduce((hash, letter) => Math.imul(hash, 31) + letter.charCodeAt(0) | 0, 7).toString(36));
  const visit = (file: string): string => {
    if (parts.has(file)) return nameOf(file);
    if (underWay.has(file)) throw new Error(`${file} is part of a circle of imports`);
    underWay.add(file);
    const exported: string[] = [];
    const body = read(file)
      .replace(importing, (_, names: string, from: string) => `const {${names.replaceAll(" as ", ": ")}} = modules[${visit(resolve(from, file))}];`)
      .replace(importingAll, (_, name: string, from: string) => `const ${name} = modules[${visit(resolve(from, file))}];`)
      .replace(passingOn, (_, names: string, from: string) => {
        const pairs = names.split(",").map((part) => part.trim()).filter((part) => part !== "").map((part) => part.split(" as ").map((word) => word.trim()));
        const source = visit(resolve(from, file));
        exported.push(...pairs.map(([inner, outer = inner]) => `${outer}: modules[${source}].${inner}`));
        return "";
      })
      .replace(exportingOne, (_, kind: string, one: string) => {
        exported.push(one);
        return `${kind} ${one}`;
      });
    const left = /^(?:import|export)\b.*/m.exec(body);
    if (left !== null) throw new Error(`${file} has a statement that cannot be linked: ${left[0]}`);
    parts.set(file, `modules[${nameOf(file)}] = (() => {\n${body}\nreturn { ${exported.join(", ")} };\n})();`);
    underWay.delete(file);
    return nameOf(file);
  };
  const last = visit(entry);
  return `"use strict";\n{\nconst modules = {};\n${[...parts.values()].join("\n")}\nglobalThis.${globalName} = modules[${last}];\n}\n`;
}
