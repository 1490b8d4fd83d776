import { dataProperty, define, hasOwn, isArray, ownKeys, parseJson } from "./primordials.ts";
import { isProxy } from "./proxies.ts";
import { readTensorsWith, type TensorReader } from "./tensors.ts";

/** What a library's script leaves: makes it ready, told what tells proxies. */
type Library = (isProxyHere: typeof isProxy, others: typeof provided) => { exports: object; readTensor?: TensorReader };

/** What modules beside the student's export, by their specifiers. Filled before the student's module is there. */
export const provided: { [specifier: string]: object } = Object.create(null);
const dataSets: object = Object.create(null);
provided.data = dataSets;

export function addLibrary(specifier: string, furnish: Library): void {
  const { exports, readTensor } = furnish(isProxy, provided);
  provided[specifier] = exports;
  if (readTensor !== undefined) readTensorsWith(readTensor);
}

/** Views of a buffer, by the names of their types in JSON. */
const views = { Float32Array, Uint8Array };

/**
 * Adds what "data" exports.
 * @param json the set; `{"$": "Float32Array", "offset": 0, "length": 4}` stands for a part of the buffer
 */
export function addDataSet(name: string, json: string, buffer: ArrayBuffer | null): void {
  const set: unknown = parseJson(json);
  if (buffer !== null && typeof set === "object" && set !== null) {
    const keys = ownKeys(set);
    for (let i = 0; i < keys.length; i++) {
      const found = dataProperty(set, keys[i]);
      if (typeof found === "object" && found !== null && !isArray(found) && hasOwn(found, "$")) define(set, keys[i], viewOf(found, buffer));
    }
  }
  define(dataSets, name, set);
}

function viewOf(stand: object, buffer: ArrayBuffer): object {
  const offset = Number(dataProperty(stand, "offset"));
  const length = Number(dataProperty(stand, "length"));
  return dataProperty(stand, "$") === "Float32Array" ? new views.Float32Array(buffer, offset, length) : new views.Uint8Array(buffer, offset, length);
}
