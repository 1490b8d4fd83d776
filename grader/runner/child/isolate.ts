import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type IsolatedVm from "isolated-vm";

const addon: { ivm: typeof IsolatedVm } = createRequire(import.meta.url)("./isolated-vm.node");
const { Isolate, Callback, ExternalCopy } = addon.ivm;

/**
 * The shim as one script, with the engine's code cache of it, made when the runner's files were staged: compiling
 * it in each isolate costs as much as making the isolate. Where the engine refuses the cache, it compiles. A
 * snapshot would save more, but isolated-vm's snapshots have been seen to corrupt strings in silence.
 */
const shimCode = readFileSync(new URL("./shim.js", import.meta.url), "utf8");
const shimCache = copyIn(readFileSync(new URL("./shim.cache", import.meta.url)));

/** Between the shim, which is no module, and the linker. */
const bridge = `export let moduleLoaded, provided; export const take = (loaded, given) => { moduleLoaded = loaded; provided = given; };`;
const linker = `import { moduleLoaded } from "shim"; import * as submission from "submission"; moduleLoaded(submission);`;

const megabyte = 1024 * 1024;
/** What isolated-vm accepts at least. */
const leastMemory = 8;

/** Functions of the shim that the process calls. */
const shimFunctions = ["setLimits", "loadState", "describeLoadError", "runCalls", "runOn"] as const;
export type Shim = Record<(typeof shimFunctions)[number], IsolatedVm.Reference>;

export interface Furnished {
  isolate: IsolatedVm.Isolate;
  context: IsolatedVm.Context;
  shim: Shim;
  /** Functions of the shim that take what a program may import. */
  provisions: { addLibrary: IsolatedVm.Reference; addDataSet: IsolatedVm.Reference };
  /** Gives the shim the exports of the student's module when it has come to its end. */
  linker: IsolatedVm.Module;
  /** Through which modules of ours reach what the shim holds; a student's cannot import it. */
  bridge: IsolatedVm.Module;
  memoryBytes: number;
}

export type Tell = (kind: string, payload: string) => void;

/** A fresh isolate whose only code is the shim. */
export function furnishIsolate(memoryBytes: number, onCatastrophe: () => void): Furnished {
  const memoryLimit = Math.max(leastMemory, Math.ceil(memoryBytes / megabyte));
  const isolate = new Isolate({ memoryLimit, onCatastrophicError: onCatastrophe });
  const context = isolate.createContextSync();
  isolate.compileScriptSync(shimCode, { filename: "shim/main.ts", cachedData: shimCache }).runSync(context);
  const main = context.global.getSync("shim", { reference: true });
  context.global.deleteSync("shim");
  const from = (name: string): IsolatedVm.Reference => main.getSync(name, { reference: true });
  from("prepare").applySync(undefined, []);
  const [addLibrary, addDataSet, provided] = ["addLibrary", "addDataSet", "provided"].map((name) => from("provisions").getSync(name, { reference: true }));
  const bridging = isolate.compileModuleSync(bridge, { filename: "shim/bridge.ts" });
  bridging.instantiateSync(context, () => { throw new Error("the bridge imports nothing"); });
  bridging.evaluateSync();
  bridging.namespace.getSync("take", { reference: true }).applySync(undefined, [from("moduleLoaded").derefInto(), provided.derefInto()]);
  const [setLimits, loadState, describeLoadError, runCalls, runOn] = shimFunctions.map(from);
  return {
    isolate, context, bridge: bridging, memoryBytes,
    linker: isolate.compileModuleSync(linker, { filename: "linker" }),
    shim: { setLimits, loadState, describeLoadError, runCalls, runOn },
    provisions: { addLibrary, addDataSet },
  };
}

/** The bytes, ready to be taken into an isolate without another copy. */
export function copyIn({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): IsolatedVm.ExternalCopy<ArrayBuffer> {
  const whole = byteOffset === 0 && byteLength === buffer.byteLength;
  return new ExternalCopy(whole ? buffer : buffer.slice(byteOffset, byteOffset + byteLength), { transferOut: true });
}

/** Lets the shim speak without waiting for anyone. */
export function channel(tell: Tell): IsolatedVm.Callback {
  return new Callback(tell, { ignored: true });
}
