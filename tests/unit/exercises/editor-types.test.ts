import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { dataSetNames } from "#domain/data-sets.ts";
import { libraryNames, type ExerciseFacts } from "#domain/exercise.ts";
import { sandboxTypes } from "#lib/catalog/declarations.ts";
import { readExercises } from "#lib/catalog/exercises.ts";
import { libraryTypes } from "#lib/catalog/library-types.ts";

type Offer = Pick<ExerciseFacts, "libraries" | "data" | "async">;

/** As components/editor/monaco-setup.ts sets the editor's own service. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Node10, ignoreDeprecations: "5.0",
  lib: ["lib.esnext.d.ts"], strict: true, noEmit: true, types: [],
};
const libFolder = path.dirname(ts.getDefaultLibFilePath(options));
const parsed = new Map<string, ts.SourceFile>();

/** What an editor that knows the offer's types underlines, in words, in each of the sources. */
function complaints(sources: Record<string, string>, offer: Offer): string[] {
  const files = new Map(Object.entries(sources).map(([name, text]) => [`/${name}`, text]));
  files.set("/sandbox.d.ts", sandboxTypes(offer).globals);
  for (const name of offer.libraries) for (const [file, text] of Object.entries(libraryTypes(name))) files.set(`/node_modules/${file}`, text);
  const textOf = (name: string): string | undefined =>
    files.get(name) ?? (name.startsWith(libFolder) && ts.sys.fileExists(name) ? readFileSync(name, "utf8") : undefined);
  const host: ts.CompilerHost = {
    fileExists: (name) => textOf(name) !== undefined,
    readFile: textOf,
    getSourceFile(name, target) {
      const text = textOf(name);
      if (text === undefined) return undefined;
      const known = parsed.get(name);
      if (known?.text === text) return known;
      const made = ts.createSourceFile(name, text, target);
      parsed.set(name, made);
      return made;
    },
    getDefaultLibFileName: () => ts.getDefaultLibFilePath(options),
    getDefaultLibLocation: () => libFolder,
    writeFile: () => undefined,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
  };
  const roots = Object.keys(sources).map((name) => `/${name}`);
  const program = ts.createProgram([...roots, "/sandbox.d.ts"], options, host);
  return roots.flatMap((name) => ts.getPreEmitDiagnostics(program, program.getSourceFile(name))).map(({ messageText, file, start }) => {
    const line = file === undefined || start === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
    return `${file?.fileName}:${line} ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  });
}

const everything: Offer = { libraries: [...libraryNames], data: [...dataSetNames], async: true };

test("TensorFlow.js, data sets and timers are known where they are offered", () => {
  assert.deepEqual(complaints({ "solution.ts": `
    import * as tf from "@tensorflow/tfjs";
    import { blobs, digits, iris, penguins, tinyText, type Penguin } from "data";
    export async function f(): Promise<number[][]> {
      const x: tf.Tensor2D = tf.tensor2d(digits.images, [digits.size, 784]);
      const model = tf.sequential({ layers: [tf.layers.dense({ units: 10, inputShape: [784], activation: "softmax" })] });
      model.compile({ optimizer: tf.train.adam(0.01), loss: "categoricalCrossentropy" });
      const { history } = await model.fit(x, tf.oneHot(tf.tensor1d(digits.labels, "int32"), 10), { epochs: 1 });
      const heavy: Penguin[] = penguins.filter(({ bodyMass }) => bodyMass !== null && bodyMass > 5000);
      await new Promise((resolve) => setTimeout(resolve, 1));
      console.log(history.loss, heavy.length, tinyText.length, blobs.points[0][0], iris.labelNames.join());
      return x.relu().matMul(x, false, true).mean(0, true).as2D(1, -1).array();
    }` }, everything), []);
});

test("what is wrong is underlined, library or not", () => {
  const found = complaints({ "solution.ts": `
    import * as tf from "@tensorflow/tfjs";
    export const a: string = tf.scalar(1);
    export const b = tf.tensor1d([1]).noSuchThing();
    export const c = tf.layers.dense({ unit: 3 });` }, everything);
  assert.deepEqual(found.map((text) => text.split(" ")[0]), ["/solution.ts:3", "/solution.ts:4", "/solution.ts:5"], found.join("\n"));
});

test("nothing is known of what an exercise does not offer", () => {
  const found = complaints({ "solution.ts": `
    import * as tf from "@tensorflow/tfjs";
    import { iris, digits } from "data";
    setTimeout(() => [tf, iris, digits]);` }, { libraries: [], data: ["iris"], async: false });
  assert.equal(found.length, 3, found.join("\n"));
});

test("starter and solution of every exercise that offers something are free of complaints", () => {
  const groups = new Map<string, { offer: Offer; sources: Record<string, string> }>();
  for (const { slug, folder, starter, libraries, data, async } of readExercises("exercises")) {
    if (libraries.length + data.length === 0 && !async) continue;
    const key = JSON.stringify([libraries, data, async]);
    const group = groups.get(key) ?? { offer: { libraries, data, async }, sources: {} };
    groups.set(key, group);
    group.sources[`${slug}/starter.ts`] = starter;
    group.sources[`${slug}/solution.ts`] = readFileSync(path.join(folder, "solution.ts"), "utf8");
  }
  assert.deepEqual([...groups.values()].flatMap(({ offer, sources }) => complaints(sources, offer)), []);
});
