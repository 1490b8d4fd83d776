import { createRequire } from "node:module";
import { dirname, sep } from "node:path";
import util from "node:util";
import type * as TensorFlow from "@tensorflow/tfjs";

type TF = typeof TensorFlow;
const require = createRequire(import.meta.url);

let loaded: TF | null = null;
let loading: Promise<void> | null = null;
let backend = { name: "none", why: "not asked for yet" };

/** Which backend computes reference values, and why not a faster one. */
export function tensorFlowBackend(): { name: string; why: string } {
  return backend;
}

/**
 * TensorFlow.js for reference values. Loaded by `readyTensorFlow()`, which the judge awaits before an
 * exercise that uses it; from then on everything, `arraySync` included, is synchronous. Numbers are float32:
 * about seven digits.
 */
export const tf: TF = new Proxy(Object.create(null), {
  get(_target, name) {
    if (loaded === null) throw new Error("TensorFlow is not loaded: use tf inside reference, args or score, and await readyTensorFlow() first.");
    return Reflect.get(loaded, name);
  },
  has: (_target, name) => loaded !== null && Reflect.has(loaded, name),
});

/** Loads the best backend that this machine has: tfjs-node, else WebAssembly, else plain JavaScript. Once per process. */
export function readyTensorFlow(): Promise<void> {
  loading ??= load();
  return loading;
}

/** From the fastest to the one that runs everywhere. */
export const backendNames = ["tensorflow", "wasm", "cpu"] as const;
type BackendName = (typeof backendNames)[number];

async function load(): Promise<void> {
  const failures: string[] = [];
  for (const name of backendNames) {
    const failure = await start(name);
    if (failure === null) {
      backend = { name, why: failures.join("; ") || "tfjs-node loaded" };
      return;
    }
    failures.push(failure);
  }
}

/**
 * Computes with this backend from now on: to compare them.
 * @returns null when it is in use, else why it cannot be; then the one before stays
 */
export async function switchTensorFlow(name: BackendName): Promise<string | null> {
  await readyTensorFlow();
  const failure = await start(name);
  if (failure === null) backend = { name, why: "asked for" };
  return failure;
}

async function start(name: BackendName): Promise<string | null> {
  if (name === "tensorflow") {
    const native = loadNative();
    if (typeof native === "string") return native;
    loaded = native;
    return null;
  }
  const pure = quietly(() => requireModule("@tensorflow/tfjs"));
  // Production mode alone keeps the plain JavaScript backend from advertising tfjs-node at its first use.
  pure.enableProdMode();
  const failure = name === "wasm" ? await startWasm(pure) : await pure.setBackend("cpu") ? null : "the plain JavaScript backend did not start";
  if (failure !== null) return failure;
  await pure.ready();
  loaded = pure;
  return null;
}

/** The module, or why it did not load. */
function loadNative(): TF | string {
  // tfjs-node 4.22 calls two functions that Node 23 removed.
  const legacy: Record<string, unknown> = { isNullOrUndefined: (value: unknown) => value === null || value === undefined, isArray: Array.isArray };
  for (const [name, implementation] of Object.entries(legacy)) {
    if (!(name in util)) Object.defineProperty(util, name, { value: implementation, configurable: true });
  }
  try {
    return quietly(() => requireModule("@tensorflow/tfjs-node"));
  } catch (error) {
    const missing = error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND";
    return missing ? "tfjs-node is not installed" : `tfjs-node does not load: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
  }
}

/** @returns null when the backend runs, else why not */
async function startWasm(pure: TF): Promise<string | null> {
  try {
    const wasm: typeof import("@tensorflow/tfjs-backend-wasm") = require("@tensorflow/tfjs-backend-wasm");
    wasm.setWasmPaths(dirname(require.resolve("@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm")) + sep);
    return await pure.setBackend("wasm") ? null : "the WebAssembly backend did not start";
  } catch (error) {
    return `the WebAssembly backend does not load: ${error instanceof Error ? error.message.split("\n")[0] : String(error)}`;
  }
}

function requireModule(name: string): TF {
  return require(name);
}

/** tfjs advertises tfjs-node on the console while it loads. */
function quietly<T>(load: () => T): T {
  const { warn, log, info } = console;
  const silent = () => undefined;
  Object.assign(console, { warn: silent, log: silent, info: silent });
  try {
    return load();
  } finally {
    Object.assign(console, { warn, log, info });
  }
}

/**
 * Calls `compute` and frees the tensors it leaves behind. Where the WebAssembly backend lacks an operation
 * (some gradients), the whole computation is done again in plain JavaScript.
 */
export function withTensorFlow<T>(compute: () => T): T {
  if (loaded === null) return compute();
  const tensorFlow = loaded;
  try {
    return inScope(tensorFlow, compute);
  } catch (error) {
    const lacking = tensorFlow.getBackend() === "wasm" && error instanceof Error && /Kernel '.*' not registered/.test(error.message);
    if (!lacking) throw error;
    // Both backends are initialised or start without waiting, so that setBackend takes effect before it returns.
    void tensorFlow.setBackend("cpu");
    try {
      return inScope(tensorFlow, compute);
    } finally {
      void tensorFlow.setBackend("wasm");
    }
  }
}

/** WebAssembly memory is not collected: a reference without tf.tidy would fill it, submission by submission. */
function inScope<T>(tensorFlow: TF, compute: () => T): T {
  tensorFlow.engine().startScope();
  try {
    return compute();
  } finally {
    tensorFlow.engine().endScope();
  }
}
