/** One module of the shim as oxc prints it: each import and export a statement that begins a line. */
export interface ShimModule {
  /** As imports name it, without folder and ending: "encode". */
  name: string;
  code: string;
}

const importing = /^import \{([^}]*)\} from "\.\/([\w-]+)\.(?:js|ts)";$/gm;
const exportingOne = /^export (async function\*?|function\*?|const|class) ([\w$]+)/gm;
const exportingParts = /^export const \{([^}]*)\} =/gm;

/** The names bound by "a, b: c". */
const bound = (list: string): string[] => list.split(",").map((part) => part.split(":").at(-1)?.trim() ?? "").filter((name) => name !== "");

/**
 * Makes one classic script of the shim's modules, which compiles faster than they do one by one. Each becomes
 * a function that is called once; what it exports is copied by those that import it, so nothing that is
 * exported may change later.
 * @param modules a module after those that it imports
 * @returns a script that puts the last module's exports on the global of this name, to be taken away again
 */
export function linkShim(modules: readonly ShimModule[], globalName = "shim"): string {
  const parts = modules.map(({ name, code }, i) => {
    const before = new Set(modules.slice(0, i).map((module) => module.name));
    const exported: string[] = [];
    const body = code
      .replace(importing, (_, names: string, from: string) => {
        if (!before.has(from)) throw new Error(`shim/${name} imports ${from}, which does not come before it`);
        return `const {${names.replaceAll(" as ", ": ")}} = modules["${from}"];`;
      })
      .replace(exportingParts, (_, names: string) => {
        exported.push(...bound(names));
        return `const {${names}} =`;
      })
      .replace(exportingOne, (_, kind: string, one: string) => {
        exported.push(one);
        return `${kind} ${one}`;
      });
    const left = /^(?:import|export)\b.*/m.exec(body);
    if (left !== null) throw new Error(`shim/${name} has a statement that cannot be linked: ${left[0]}`);
    return `modules["${name}"] = (() => {\n${body}\nreturn { ${exported.join(", ")} };\n})();`;
  });
  const last = modules.at(-1)?.name ?? "";
  return `"use strict";\n{\nconst modules = {};\n${parts.join("\n")}\nglobalThis.${globalName} = modules["${last}"];\n}\n`;
}
