import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type IsolatedVm from "isolated-vm";

const addon: { ivm: typeof IsolatedVm } = createRequire(import.meta.url)("./isolated-vm.node");
const { Isolate, Callback } = addon.ivm;

const shimFiles = [
  "primordials", "proxies", "encode", "decode", "describe-error", "output", "show", "plot", "world", "main",
].map((name) => `./${name}.ts`);
const shimSources = new Map(shimFiles.map((name) =>
  [name, readFileSync(new URL(name.replace(/^\.\/(.*)\.ts$/, "./shim/$1.js"), import.meta.url), "utf8")]));

const megabyte = 1024 * 1024;
/** What isolated-vm accepts at least. */
const leastMemory = 8;

export interface Furnished {
  isolate: IsolatedVm.Isolate;
  context: IsolatedVm.Context;
  shim: IsolatedVm.Module;
  memoryBytes: number;
}

export type Tell = (kind: string, payload: string) => void;

/** A fresh isolate whose only code is the shim. */
export function furnishIsolate(memoryBytes: number, onCatastrophe: () => void): Furnished {
  const memoryLimit = Math.max(leastMemory, Math.ceil(memoryBytes / megabyte));
  const isolate = new Isolate({ memoryLimit, onCatastrophicError: onCatastrophe });
  const context = isolate.createContextSync();
  const modules = new Map<string, IsolatedVm.Module>();
  for (const [name, source] of shimSources) modules.set(name, isolate.compileModuleSync(source, { filename: `shim/${name}` }));
  const shim = modules.get("./main.ts");
  if (shim === undefined) throw new Error("the shim has no main module");
  shim.instantiateSync(context, (specifier) => {
    const module = modules.get(specifier.replace(/\.js$/, ".ts"));
    if (module === undefined) throw new Error(`the shim has no module ${specifier}`);
    return module;
  });
  shim.evaluateSync();
  shimFunction(shim, "prepare").applySync(undefined, []);
  return { isolate, context, shim, memoryBytes };
}

/** A function that the shim exports. */
export function shimFunction(shim: IsolatedVm.Module, name: string): IsolatedVm.Reference {
  return shim.namespace.getSync(name, { reference: true });
}

/** Lets the shim speak without waiting for anyone. */
export function channel(tell: Tell): IsolatedVm.Callback {
  return new Callback(tell, { ignored: true });
}
