import { dataSetNames, exportName, type DataSetName } from "#domain/data-sets.ts";
import { heldOutName } from "../judge/isolated/data-sets.ts";
import { digitsFile, readDigits, readPart, versionOf, type Part } from "./data-sets.ts";

/** A part of a set as it lies in the runner's folder. */
export interface StagedDataSet {
  name: string;
  /** `{ exportName, set }`: what "data" calls it, and its JSON, in which views stand for parts of the binary file. */
  json: string;
  binary: { version: string; bytes: () => Uint8Array } | null;
}

/** Every set's training part, for whoever runs a program; nothing of a held-out part is among them. */
export const stagedDataSets = (): StagedDataSet[] => stagedParts("training", (name) => ({ file: name, exported: exportName(name) }));

/** Every set's held-out part, for the judge's own isolates. */
export const stagedHeldOut = (): StagedDataSet[] => stagedParts("heldOut", (name) => ({ file: `held-out/${name}`, exported: heldOutName(name) }));

function stagedParts(part: Part, called: (name: DataSetName) => { file: string; exported: string }): StagedDataSet[] {
  return dataSetNames.map((name) => {
    const { file, exported } = called(name);
    if (name === "digits") return stagedDigits(part, file, exported);
    return { name: file, json: JSON.stringify({ exportName: exported, set: JSON.stringify(readPart(name, part)) }), binary: null };
  });
}

const pixels = 28 * 28;

/** Pictures as the 32-bit numbers that programs see, then labels: nothing is left to do but to copy them. */
function stagedDigits(part: Part, name: string, exported: string): StagedDataSet {
  const { size } = readPart("digits", part);
  const set = {
    size, width: 28, height: 28,
    images: { $: "Float32Array", offset: 0, length: size * pixels },
    labels: { $: "Uint8Array", offset: 4 * size * pixels, length: size },
  };
  const bytes = () => {
    const { images, labels } = readDigits(part);
    const all = new Uint8Array(images.byteLength + labels.byteLength);
    all.set(new Uint8Array(images.buffer));
    all.set(labels, images.byteLength);
    return all;
  };
  return {
    name,
    json: JSON.stringify({ exportName: exported, set: JSON.stringify(set) }),
    binary: { version: versionOf(digitsFile(part)), bytes },
  };
}
