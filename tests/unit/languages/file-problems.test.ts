import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { strToU8, zipSync } from "fflate";
import { readArchive } from "#domain/challenge-archive.ts";
import { readLessonText } from "#domain/course-lesson.ts";
import { ExpectedError, InvalidFileError } from "#domain/errors.ts";
import { parseExerciseFacts } from "#domain/exercise.ts";
import { readExerciseYaml } from "#domain/exercise-yaml.ts";
import { problemAt, problemInWords } from "#domain/fact-problem.ts";
import { inEnglish, translator } from "#domain/i18n/translate.ts";
import { parseLesson } from "#domain/lesson.ts";
import { said } from "#domain/said.ts";
import { inWords } from "#domain/said-in-words.ts";
import { viewDraft } from "#features/challenges/problems.ts";
import { lookAtText } from "#features/course-lessons/look.ts";
import { proveFiles } from "#grader/proof/prove.ts";
import { german } from "#lib/i18n/german.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { readZip } from "#lib/read-zip.ts";
import { complete } from "../grader/exercise-on-disk.ts";
import { createFakeSandbox } from "../grader/fake-sandbox.ts";

const t = translator("de", german);
const thrown = (work: () => unknown): ExpectedError => {
  try {
    work();
  } catch (error) {
    if (error instanceof ExpectedError) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
};

describe("an exercise.yaml is judged in German", () => {
  const id = "7b0c6b1e-4f43-4f0c-9b0a-9d6a4b1d2c11";
  const yaml = `id: ${id}\ntitle: A title\nsummary: What it is about, in a line.\ncovers: [prereq.stats.descriptive]\ndifficulty: 1\nminutes: 15\nkind: function\nentry: f\ntasks: [One]\n`;
  const found = (text: string) => readExerciseYaml(text).problems.map((problem) => `${problem.line}: ${problemInWords(problem, t)}`);
  const cases: [name: string, text: string, ...expected: string[]][] = [
    ["a missing key", yaml.replace(/^summary.*\n/m, ""), "null: „summary“ fehlt: Füge eine Zeile „summary: …“ hinzu."],
    ["a value of the wrong kind", yaml.replace("difficulty: 1", "difficulty: high"), "5: „difficulty“ muss eine ganze Zahl von 1 bis 5 sein."],
    ["an unknown key", `${yaml}minuts: 3\n`, "10: Unbekannter Schlüssel „minuts“; meintest du „minutes“?"],
    ["a limit in no unit", `${yaml}limits: {time: 2}\n`, "10: „limits.time“: Schreib eine Dauer wie „2s“ oder „500ms“."],
    ["more computing than time", `${yaml}limits: {time: 2s, cpu: 3s}\n`, "10: „limits“: cpu ist ein Teil von time: Mach es nicht größer."],
    ["a colon in a title", yaml.replace("title: A title", "title: A: title"), "2: Ein Wert mit einem Doppelpunkt darin braucht Anführungszeichen, ab Spalte 8."],
    ["broken YAML, whose detail is the library's", yaml.replace("title: A title", 'title: "A" title'), "2: Das ist kein YAML, bei Spalte 12: Unexpected scalar at node end. Jede Zeile heißt „key: value“; setz einen Wert mit einem Doppelpunkt oder einem # in Anführungszeichen."],
    ["a key that is there twice", `${yaml}title: Another\n`, "10: Diesen Schlüssel gibt es schon: Nimm einen der beiden heraus."],
    ["nothing", "", "null: exercise.yaml muss eine Reihe von Zeilen wie „key: value“ sein."],
  ];
  for (const [name, text, ...expected] of cases) test(name, () => assert.deepEqual(found(text), expected));

  test("as an error of the file: a sentence for each problem, with file and line", () => {
    const error = thrown(() => parseExerciseFacts(`${yaml.replace("minutes: 15", "minutes: 1")}nowhere: 1\n`, "a/exercise.yaml"));
    assert.equal(error.message, 'a/exercise.yaml, line 6: "minutes" must be a whole number from 5 to 600.\na/exercise.yaml, line 10: Unknown key "nowhere": take it out. There are id, title, summary, covers, prerequisites, difficulty, minutes, kind, entry, points, tasks, limits, libraries, data, async.');
    assert.match(error.inWords(t), /^a\/exercise\.yaml, Zeile 6: „minutes“ muss eine ganze Zahl von 5 bis 600 sein\.\na\/exercise\.yaml, Zeile 10: Unbekannter Schlüssel „nowhere“/);
    assert.equal(error.inWords(inEnglish), error.message);
  });

  test("and what the course does not have", () => {
    const words = (files: Record<string, string>) => viewDraft({ "exercise.yaml": yaml, "instructions.md": "Do it.", "hints.md": "## 1. One\n\nSo.\n", ...files }, { id, assets: [] }).problems.map((problem) => `${problem.path} ${problem.line}: ${problemInWords(problem, t)}`);
    assert.deepEqual(words({}), []);
    assert.deepEqual(words({ "exercise.yaml": yaml.replace("descriptive", "descriptiv") }), ["exercise.yaml 4: Der Jahresplan hat kein Thema „prereq.stats.descriptiv“. Meintest du „prereq.stats.descriptive“?"]);
    assert.match(words({ "exercise.yaml": yaml.replace(id, id.replace("7", "8")) }).join(), /^exercise\.yaml 1: Die ID gehört dieser Challenge/);
    assert.deepEqual(words({ "hints.md": "## 1. One\n\nSo.\n\n## 3. Two\n\nSo.\n" }), ["hints.md 5: Hinweis 2 beginnt mit „## 3. Two“; schreib „## 2. Titel“."]);
    assert.deepEqual(words({ "hints.md": "## 1. One\n\nSo.\n\n## 2. Two\n\nAnd\n\n:::notes\nx\n:::\n" }), ["hints.md 9: „:::notes“ ist nicht bekannt. Meintest du „:::note“?"], "a hint's line is that of the file");
    assert.deepEqual(words({ "instructions.md": "a\n\n![b](assets/b.png)\n" }), ["instructions.md 3: Es gibt kein Bild assets/b.png: Füge es unter „Bilder“ hinzu oder nimm es heraus."]);
    assert.deepEqual(words({ "instructions.md": 'a\n\n:::figure{name="tangen"}\nx\n:::\n' }), ["instructions.md 3: Es gibt keine Abbildung „tangen“. Meintest du „tangent“?"]);
  });
});

describe("a lesson is judged in German, at its lines", () => {
  const [topic] = [...roadmap().topics.keys()];
  const front = `---\ntitle: A lesson\nmonth: 1\ncovers: [${topic}]\nminutes: 20\nobjectives: [One]\n---\n`;
  const first = (text: string) => lookAtText(text).problems.map((problem) => `${problem.line}: ${problemInWords(problem, t)}`)[0];
  const cases: [name: string, text: string, expected: string | RegExp][] = [
    ["no front matter", "Words.\n", "1: Eine Lektion beginnt mit ihrem Kopf: eine Zeile „---“, die Angaben wie „title: …“, eine Zeile „---“."],
    ["a month that is none", front.replace("month: 1", "month: 13"), "3: „month“ muss eine ganze Zahl von 1 bis 12 sein."],
    ["an unknown topic", `${front.replace(topic, `${topic}x`)}a\n`, `4: covers: „${topic}x“ ist kein Thema des Jahresplans. Meintest du „${topic}“?`],
    ["a source that is neither an id nor a source", `${front.replace("objectives", "resources: [12]\nobjectives")}a\n`, "6: Eintrag 1 von „resources“: Schreib die ID einer Quelle des Jahresplans, oder „title: …“ und darunter „url: …“ und „kind: …“."],
    ["an unknown figure", `${front}a\n\n:::figure{name="backprop-grap"}\nx\n:::\n`, "10: Es gibt keine Abbildung „backprop-grap“. Meintest du „backprop-graph“? Unter „Einfügen“ stehen alle, die es gibt."],
    ["a figure without a name", `${front}:::figure\nx\n:::\n`, '8: Eine Abbildung braucht ihren Namen: :::figure{name="backprop-graph"}'],
    ["a broken question", `${front}a\n\n:::question{type="choice"}\nWhich?\n\n- [ ] a — b\n:::\n`, /^10: In der Frage „Which\? …“: Es fehlt eine richtige Antwort: Kennzeichne eine mit \[x\]\.$/],
    ["a question of no type", `${front}:::question\nx\n:::\n`, '8: Eine Frage braucht einen dieser Typen: {type="choice"}, {type="number"}, {type="output"}'],
    ["a formula that KaTeX cannot read", `${front}a\n\nso $\\frac{1$ it is\n`, /^10: Diese Formel lässt sich nicht lesen: Unexpected end of input/],
    ["a link to nowhere", `${front}a\n\n[b](exercise:matmull)\n`, "10: Der Link „exercise:matmull“ führt nirgendwohin. Es gibt keine Aufgabe „matmull“. Meintest du „matmul“?"],
    ["a picture of another host", `${front}![b](https://example.org/a.png)\n`, "8: Das Bild „b“ muss eine Datei dieser Seite sein, geschrieben ![Worte](/Pfad)."],
    ["a heading as large as the title", `${front}# Large\n`, "8: Der Titel ist die erste Überschrift der Seite: Beginne diese mit „##“."],
    ["too many figures", `${front}${':::figure{name="tangent"}\nx\n:::\n\n'.repeat(40)}`, "null: Der Text hat 40 Abbildungen; höchstens 30 werden gezeichnet. Mach mehrere Lektionen daraus."],
    ["commands of one's own", `${front}$\\newcommand{\\x}{y}\\x$\n`, "8: Formeln definieren keine eigenen Befehle (\\def, \\newcommand): Schreib sie aus."],
  ];
  for (const [name, text, expected] of cases) test(name, () => typeof expected === "string" ? assert.equal(first(text), expected) : assert.match(first(text), expected));

  test("one on disk names its file, in the language of who reads it", () => {
    assert.equal(thrown(() => parseLesson("## Why\n", "a.md")).inWords(t), "a.md muss mit ihrem Kopf beginnen: eine Zeile „---“, die Angaben in YAML, eine Zeile „---“.");
    assert.equal(thrown(() => parseLesson(`${front.replace("minutes: 20", "minutes: soon")}a\n`, "a.md")).inWords(t), "a.md, Zeile 5: „minutes“ muss eine ganze Zahl von 3 bis 180 sein.");
    assert.equal(thrown(() => parseLesson("---\ntitle: [\n---\na\n", "a.md")).name, "InvalidFileError", "broken YAML is the file's fault, not a crash");
  });

  test("every text that the studio reads gives the same English as before it was said", () => {
    for (const [, text] of cases) for (const problem of [...lookAtText(text).problems, ...readLessonText(text).problems]) assert.equal(problemInWords(problem, inEnglish), problem.message);
  });
});

describe("an archive is refused in German", () => {
  const refusal = (files: Record<string, Uint8Array>) => thrown(() => readArchive(readZip(zipSync(files)))).inWords(t);
  test("without an exercise", () => assert.equal(refusal({ "a.txt": strToU8("x") }), "Im Archiv ist keine exercise.yaml: Packe den Ordner einer Aufgabe."));
  test("with a file that does not belong there", () => assert.match(refusal({ "exercise.yaml": strToU8("x"), "run.sh": strToU8("x") }), /^„run\.sh“ /));
  test("that is none", () => assert.equal(thrown(() => readZip(strToU8("no archive"))).inWords(t), "Die Datei ist kein ZIP-Archiv, das gelesen werden kann: Packe den Ordner noch einmal."));
});

describe("the report of a proof", () => {
  const sandbox = createFakeSandbox();
  const report = async (changes: Record<string, string | null>) => {
    const files = new Map(Object.entries({ ...complete, ...changes }).flatMap(([name, text]): [string, string][] => (text === null ? [] : [[name, text]])));
    const findings = await proveFiles(files, { slug: "doubling", month: "1", folder: "" }, { sandbox, judge: sandbox, seeds: 1 });
    return findings.map(({ level, text, said: one }) => `${level}: ${inWords(text, one, t)}`);
  };
  test("says of files that cannot be read each thing, in German", async () => {
    assert.deepEqual(await report({ "hints.md": null }), ["failure: hints.md fehlt; was hineingehört, steht in docs/authoring.md."]);
    assert.deepEqual(await report({ "mistakes/halved.ts": "export const double = 1;" }), ["failure: mistakes/halved.ts muss mit einem /** Kommentar */ beginnen: Ihn liest, wer diesen Fehler gemacht hat."]);
    const both = (complete["exercise.yaml"] ?? "").replace("minutes: 5", "minutes: 1").replace("difficulty: 1", "difficulty: 6");
    assert.deepEqual(await report({ "exercise.yaml": both }), ["failure: exercise.yaml, Zeile 5: „difficulty“ muss eine ganze Zahl von 1 bis 5 sein.", "failure: exercise.yaml, Zeile 6: „minutes“ muss eine ganze Zahl von 5 bis 600 sein."]);
  });
});

describe("an error of a file", () => {
  test("that only developers see is English for everybody", () => assert.equal(new InvalidFileError("roadmap.yaml", "“{x}” is given twice.").inWords(t), "roadmap.yaml: “{x}” is given twice."));
  test("within a sentence about it is said in one language", () => {
    const error = new InvalidFileError(null, said("{path} cannot be shown to students: {message}", { path: "hints.md", message: said("This formula cannot be read: {detail}", { detail: "x {y}" }) }));
    assert.deepEqual([error.message, error.inWords(t)], ["hints.md cannot be shown to students: This formula cannot be read: x {y}", "hints.md kann Studierenden nicht gezeigt werden: Diese Formel lässt sich nicht lesen: x {y}"]);
  });
  test("keeps its problems without the file's name, at their lines", () => {
    const problem = problemAt(4, said("It has no cases."));
    const error = new InvalidFileError("tests.ts", [problem]);
    assert.deepEqual([error.problems, error.message], [[problem], "tests.ts, line 4: It has no cases."]);
  });
});
