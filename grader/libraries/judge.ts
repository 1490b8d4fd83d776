import path from "node:path";
import { fileURLToPath } from "node:url";
import { linkModules } from "../runner/link-modules.ts";

const graderFolder = fileURLToPath(new URL("../", import.meta.url));
const domainFolder = fileURLToPath(new URL("../../domain/", import.meta.url));
const inGrader = (file: string): string => path.join(graderFolder, file);

/** What needs the machine, and what stands in for it where there is none. */
const standIns = new Map([
  [inGrader("reference/tensorflow.ts"), inGrader("judge/isolated/tensorflow.ts")],
  [inGrader("data/data-sets.ts"), inGrader("judge/isolated/data-sets.ts")],
]);

function resolve(specifier: string, from: string): string {
  if (!specifier.startsWith(".") && !specifier.startsWith("#domain/")) throw new Error(`${from} imports ${specifier}, which an isolate does not have`);
  const file = specifier.startsWith("#domain/") ? path.join(domainFolder, specifier.slice("#domain/".length)) : path.join(path.dirname(from), specifier);
  const source = file.replace(/\.js$/, ".ts");
  return standIns.get(source) ?? source;
}

/**
 * The judge for an isolate of its own, with what a tests.ts imports, as one script.
 * @param toJavaScript a file's code without its types
 * @returns a script that puts a function on the global `library`: it furnishes the judge (judge/isolated/here.ts)
 */
export function judgeScript(toJavaScript: (file: string) => string): string {
  const linked = linkModules(inGrader("judge/isolated/here.ts"), "library", { read: toJavaScript, resolve });
  return `"use strict";\n(() => {\n${linked}\nconst { furnish } = globalThis.library;\nglobalThis.library = (isProxy, provided) => ({ exports: furnish(provided) });\n})();\n`;
}
