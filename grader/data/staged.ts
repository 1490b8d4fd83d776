import { dataSetNames, exportName } from "#domain/data-sets.ts";
import { digitsFile, readDigits, readPart, versionOf } from "./data-sets.ts";

/** The training part of a set as it lies in the runner's folder. */
export interface StagedDataSet {
  name: string;
  /** `{ exportName, set }`: what "data" calls it, and its JSON, in which views stand for parts of the binary file. */
  json: string;
  binary: { version: string; bytes: () => Uint8Array } | null;
}

/** Every set's training part; nothing of a held-out part is among them. */
export function stagedDataSets(): StagedDataSet[] {
  return dataSetNames.map((name) => {
    if (name === "digits") return stagedDigits();
    return { name, json: JSON.stringify({ exportName: exportName(name), set: JSON.stringify(readPart(name, "training")) }), binary: null };
  });
}

const pixels = 28 * 28;
const size = 5000;

/** Pictures as the 32-bit numbers that programs see, then labels: nothing is left to do but to copy them. */
function stagedDigits(): StagedDataSet {
  const set = {
    size, width: 28, height: 28,
    images: { $: "Float32Array", offset: 0, length: size * pixels },
    labels: { $: "Uint8Array", offset: 4 * size * pixels, length: size },
  };
  const bytes = () => {
    const { images, labels } = readDigits("training");
    const all = new Uint8Array(images.byteLength + labels.byteLength);
    all.set(new Uint8Array(images.buffer));
    all.set(labels, images.byteLength);
    return all;
  };
  return {
    name: "digits",
    json: JSON.stringify({ exportName: "digits", set: JSON.stringify(set) }),
    binary: { version: versionOf(digitsFile("training")), bytes },
  };
}
