import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import ts from "typescript";
import { authoringTypes, studioTypes } from "#lib/catalog/authoring-types.ts";
import { libraryTypes } from "#lib/catalog/library-types.ts";

const root = path.resolve(import.meta.dirname, "../../../content/templates");

/** What the editor's TypeScript service says of a file, given what the page gives it and nothing else. */
function complaints(name: string, source: string): string[] {
  const texts = new Map(Object.entries({ ...libraryTypes("tensorflow"), ...authoringTypes().files }).map(([file, text]) => [`/node_modules/${file}`, text]));
  texts.set("/sandbox.d.ts", studioTypes(null).globals);
  texts.set(`/${name}`, source);
  const options: ts.CompilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Node10, lib: ["lib.esnext.d.ts"], strict: true, noEmit: true, types: [] };
  const standard = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...standard,
    getCurrentDirectory: () => "/",
    fileExists: (file) => texts.has(file),
    readFile: (file) => texts.get(file),
    directoryExists: (folder) => [...texts.keys()].some((file) => file.startsWith(`${folder}/`)),
    getDirectories: () => [],
    realpath: undefined,
    getSourceFile: (file, version) => texts.has(file) ? ts.createSourceFile(file, texts.get(file) ?? "", version) : standard.getSourceFile(file, version),
  };
  const program = ts.createProgram([`/${name}`, "/sandbox.d.ts", "/node_modules/descent-authoring/index.d.ts"], options, host);
  const file = program.getSourceFile(`/${name}`);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

describe("what the studio's editor knows of #authoring", () => {
  for (const kind of readdirSync(root)) {
    test(`the tests of the template "${kind}" have no fault in it`, () => assert.deepEqual(complaints("tests.ts", readFileSync(path.join(root, kind, "tests.ts"), "utf8")), []));
  }

  test("a checker that there is not, and arguments that do not fit, are faults", () => {
    assert.match(complaints("tests.ts", 'import { nearly } from "#authoring";\nnearly();')[0] ?? "", /nearly/);
    const wrong = complaints("tests.ts", 'import { allClose, defineTests, visible } from "#authoring";\nexport default defineTests<[x: number], number>({ reference: (x) => x, checker: allClose({ rtol: "a", atol: 0 }), cases: [visible("a", { args: ["text"] })] });');
    assert.equal(wrong.length, 2, wrong.join("\n"));
  });

  test("tf has its types", () => assert.match(complaints("tests.ts", 'import { tf } from "#authoring";\nexport const wrong: string = tf.tensor1d([1]).size;')[0] ?? "", /number/));

  test("the solution's globals are there", () => assert.deepEqual(complaints("starter.ts", 'export function f(): number { throw new NotImplemented("write it"); }'), []));
});
