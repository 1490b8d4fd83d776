import type * as TensorFlow from "@tensorflow/tfjs";

/** What stands in for reference/tensorflow.ts where the judge itself is in an isolate: the sandbox's own TensorFlow.js. */

type TF = typeof TensorFlow;
let loaded: TF | null = null;

/** Called once, by here.ts, before the author's module is there. */
export function bringTensorFlow(tensorFlow: TF | null): void {
  loaded = tensorFlow;
}

export const tf: TF = new Proxy(Object.create(null), {
  get(_target, name) {
    if (loaded === null) throw new Error("TensorFlow is not loaded: the file must name tf.");
    return Reflect.get(loaded, name);
  },
  has: (_target, name) => loaded !== null && Reflect.has(loaded, name),
});

export const tensorFlowBackend = (): { name: string; why: string } => ({ name: loaded === null ? "none" : "cpu", why: "the judge is in an isolate" });

/** Calls `compute` and frees the tensors it leaves behind. */
export function withTensorFlow<T>(compute: () => T): T {
  if (loaded === null) return compute();
  const { engine } = loaded;
  engine().startScope();
  try {
    return compute();
  } finally {
    engine().endScope();
  }
}
