/**
 * Run once when the runner's files are staged, by the same Node with the same flags as the runner: compiles a
 * script of ours, the shim or a library, and prints what isolates need to start it quickly: a line of JSON with
 * the names that a library exports, then the engine's code cache.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type IsolatedVm from "isolated-vm";

const addon: { ivm: typeof IsolatedVm } = createRequire(import.meta.url)("./isolated-vm.node");
const [name] = process.argv.slice(2);

const isolate = new addon.ivm.Isolate({ memoryLimit: 256 });
const context = isolate.createContextSync();
const isLibrary = name !== "shim";
const code = readFileSync(new URL(`./${name}.js`, import.meta.url), "utf8");
// isolated-vm's own types forget what `produceCachedData` gives.
const script: IsolatedVm.Script & IsolatedVm.CachedDataResult = isolate.compileScriptSync(code, { filename: name, produceCachedData: true });
script.runSync(context);
const names: unknown = isLibrary ? context.evalSync("JSON.stringify(Object.keys(library(() => false).exports))") : "[]";
const cache = script.cachedData?.copy() ?? new ArrayBuffer(0);
process.stdout.write(Buffer.concat([Buffer.from(`${String(names)}\n`), Buffer.from(cache)]));
