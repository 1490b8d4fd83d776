import { readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import type { DataSetName } from "#domain/data-sets.ts";
import { generatedSet, type LabelledPoints } from "./generated.ts";

/** Each set as programs see it; grader/data/types/ says the same to the editor. */
export interface DataSets {
  digits: typeof import("data").digits;
  iris: typeof import("data").iris;
  penguins: typeof import("data").penguins;
  "tiny-text": typeof import("data").tinyText;
  blobs: LabelledPoints;
  moons: LabelledPoints;
  spirals: LabelledPoints;
}

export type Part = "training" | "heldOut";

const fileOf = (name: string): string => fileURLToPath(new URL(`./sets/${name}`, import.meta.url));
const partName = (part: Part): string => (part === "heldOut" ? "held-out" : part);

export const digitsFile = (part: Part): string => fileOf(`digits-${partName(part)}.gz`);

const width = 28;
const pixels = width * width;

/** Ink of all pictures from 0 to 1, and the digit on each. */
export function readDigits(part: Part): { images: Float32Array<ArrayBuffer>; labels: Uint8Array<ArrayBuffer> } {
  const bytes = gunzipSync(readFileSync(digitsFile(part)));
  const size = bytes.length / (pixels + 1);
  const images = new Float32Array(size * pixels);
  for (let i = 0; i < images.length; i++) images[i] = bytes[i] / 255;
  return { images, labels: Uint8Array.from(bytes.subarray(size * pixels)) };
}

function digits(part: Part): DataSets["digits"] {
  const { images, labels } = readDigits(part);
  return { size: labels.length, width, height: width, images, labels };
}

/** The cells of a table below its first line, which names them. */
function readTable(file: string): string[][] {
  return readFileSync(fileOf(file), "utf8").trimEnd().split("\n").slice(1).map((line) => line.split(","));
}

function iris(part: Part): DataSets["iris"] {
  const rows = readTable(`iris-${partName(part)}.csv`);
  const labelNames = ["setosa", "versicolor", "virginica"];
  return {
    size: rows.length,
    features: rows.map((row) => row.slice(0, 4).map(Number)),
    labels: rows.map((row) => labelNames.indexOf(row[4])),
    featureNames: ["sepal length", "sepal width", "petal length", "petal width"],
    labelNames,
  };
}

const sexes = ["female", "male"] as const;
const oneOf = <const Name extends string>(names: readonly Name[], cell: string): Name => {
  const found = names.find((name) => name === cell);
  if (found === undefined) throw new Error(`"${cell}" is none of ${names.join(", ")}`);
  return found;
};
const measured = (cell: string): number | null => (cell === "" ? null : Number(cell));

function penguins(part: Part): DataSets["penguins"] {
  return readTable(`penguins-${partName(part)}.csv`).map(([species, island, billLength, billDepth, flipperLength, bodyMass, sex]) => ({
    species: oneOf(["Adelie", "Chinstrap", "Gentoo"], species),
    island: oneOf(["Biscoe", "Dream", "Torgersen"], island),
    billLength: measured(billLength),
    billDepth: measured(billDepth),
    flipperLength: measured(flipperLength),
    bodyMass: measured(bodyMass),
    sex: sex === "" ? null : oneOf(sexes, sex),
  }));
}

const readers: { [Name in DataSetName]: (part: Part) => DataSets[Name] } = {
  digits, iris, penguins,
  "tiny-text": (part) => readFileSync(fileOf(`tiny-text-${partName(part)}.txt`), "utf8"),
  blobs: (part) => generatedSet("blobs", part),
  moons: (part) => generatedSet("moons", part),
  spirals: (part) => generatedSet("spirals", part),
};

/**
 * A data set for the judge: the training part, which programs that import it see too, and the held-out part, which
 * never enters the sandbox. Read when first asked for; do not change what you get.
 */
export function dataSet<Name extends DataSetName>(name: Name): Record<Part, DataSets[Name]> {
  return {
    get training() { return readPart(name, "training"); },
    get heldOut() { return readPart(name, "heldOut"); },
  };
}

const partCache: { [Name in DataSetName]: Partial<Record<Part, DataSets[Name]>> } = {
  digits: {}, iris: {}, penguins: {}, "tiny-text": {}, blobs: {}, moons: {}, spirals: {},
};

export function readPart<Name extends DataSetName>(name: Name, part: Part): DataSets[Name] {
  const known = partCache[name];
  return known[part] ??= readers[name](part);
}

/** Names the version of a large file without reading it. */
export const versionOf = (file: string): string => `${statSync(file).size} ${statSync(file).mtimeMs}`;
