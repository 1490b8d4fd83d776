import assert from "node:assert/strict";
import path from "node:path";
import { before, describe, test } from "node:test";
import { translator } from "#domain/i18n/translate.ts";
import { parseOwnInput } from "#domain/own-input.ts";
import { said, together, type Said } from "#domain/said.ts";
import { inWords } from "#domain/said-in-words.ts";
import { verdictSchema, type Verdict } from "#domain/verdict.ts";
import { withoutMistakes } from "#domain/withheld.ts";
import { createGrader, type GradeOptions } from "#grader/grade.ts";
import { systemErrorVerdict } from "#grader/judge/request.ts";
import { loadExercise, type Exercise } from "#grader/load-exercise.ts";
import { german } from "#lib/i18n/german.ts";
import { createFakeSandbox } from "./fake-sandbox.ts";

const t = translator("de", german);
const folder = path.resolve(import.meta.dirname, "../../../exercises/07-transformers/scaled-dot-product");
let exercise: Exercise;
before(async () => { exercise = await loadExercise(folder); });

/** The verdict as it is kept: what does not survive the database is not read either. */
const keptAs = (verdict: Verdict): Verdict => verdictSchema.parse(JSON.parse(JSON.stringify(verdict)));

async function grade(source: string, options: Partial<GradeOptions> = {}): Promise<{ verdict: Verdict; summary: string; messages: string[] }> {
  const verdict = keptAs(await createGrader({ sandbox: createFakeSandbox() }).grade(exercise, source, { mode: "submit", seed: 11, ...options }));
  return {
    verdict, summary: inWords(verdict.summary, verdict.summarySaid, t),
    messages: verdict.tests.flatMap(({ message, messageSaid }) => (message === null ? [] : [inWords(message, messageSaid, t)])),
  };
}
const program = (body: string) => `export function attention(q, k, v) { ${body} }`;

describe("a verdict is read in German", () => {
  test("accepted", async () => assert.match((await grade(exercise.solution)).summary, /^Alle \d+ Prüffälle sind bestanden\.$/));
  test("the starter: what is next, in the author's words", async () => {
    const { summary, messages } = await grade(exercise.starter);
    assert.match(summary, /^0 von \d+ Prüffällen sind bestanden\. Noch zu schreiben: compute the dot product/);
    assert.match(messages[0], /^Noch zu schreiben in Zeile 2: compute/);
    assert.match(messages.at(-1) ?? "", /^Noch zu schreiben in Zeile 2\./);
  });
  test("a wrong answer, visible and hidden", async () => {
    const { verdict, summary, messages } = await grade(program("return q.map(() => v[0].map(() => 7));"));
    assert.match(summary, /^0 von \d+ Prüffällen sind bestanden\. Sieh dir zuerst „.*“ an\.$/);
    assert.match(messages.join("\n"), /^\d+ von \d+ Werten sind falsch\. Der erste steht bei Zeile 0, Spalte 0: erwartet ist -?[\d.]+, herausgekommen ist 7\. Der größte Fehler ist [\d.]+, der mittlere [\d.]+\.$/m);
    const hidden = verdict.tests.findIndex((one) => one.hidden);
    assert.match(messages[hidden], /^Die Werte sind falsch\./);
  });
  test("nothing returned", async () => assert.match((await grade(program(""))).messages[0], /^Erwartet ist ein Array mit Shape \[.*\], herausgekommen ist undefined\. Fehlt ein return/));
  test("another number of parameters", async () => assert.match((await grade("export function attention(q) { return q; }")).summary, /attention hat 1 Parameter, wird aber mit 3 Argumenten aufgerufen\./));
  test("a known mistake, and in an exam not a word of it", async () => {
    const { verdict, summary } = await grade(exercise.mistakes[0].source);
    assert.match(summary, /Die Ergebnisse sind die eines bekannten Fehlers\./);
    const told = keptAs(withoutMistakes(verdict));
    assert.doesNotMatch(JSON.stringify(told), /known mistake/);
    assert.match(inWords(told.summary, told.summarySaid, t), /^\d+ von \d+ Prüffällen (ist|sind) bestanden\.$/);
  });
  test("an error: the engine's own words stay its own", async () => {
    const { summary, messages } = await grade(program('throw new TypeError("q is not iterable");'));
    assert.match(summary, /^0 von \d+ Prüffällen sind bestanden\. In „.*“: Das Programm hat in Zeile 2 einen Fehler ausgelöst: q is not iterable$/);
    assert.match(messages[0], /^Das Programm hat in Zeile 2 einen Fehler ausgelöst: q is not iterable$/);
    assert.match(messages.at(-1) ?? "", /^Das Programm hat in Zeile 2 einen Fehler ausgelöst\./);
  });
  test("an error as long as an essay is cut in the summary, and read all the same", async () => {
    const { summary } = await grade(program('throw new Error("ha".repeat(900));'));
    assert.match(summary, /^0 von \d+ Prüffällen sind bestanden\. In „.*“: The program threw an error in line 2: (ha)+/);
    assert.ok(summary.length < 520);
  });
  test("too slow", async () => {
    const { summary, messages } = await grade(program('throw new Error("limit:time");'));
    assert.match(summary, /Das Programm wurde in „.*“ nach \d+(\.\d+)?\ss beendet: Such nach einer Schleife/);
    assert.match(messages[0], /^Das Programm wurde hier beendet: Seine Zeit war um\./);
    assert.match(messages[1], /^Nicht gelaufen/);
  });
  test("sources that are not run, or do not load", async () => {
    assert.match((await grade(" ")).summary, /^Der Quelltext ist leer\. Fang mit der Vorlage an und exportiere attention\.$/);
    const missing = await grade("export const x = 1;");
    assert.match(missing.summary, /^Der Quelltext muss attention exportieren; er exportiert nur x\.$/);
    const [error] = missing.verdict.compileErrors;
    assert.equal(inWords(error.message, error.said, t), missing.summary);
    assert.match((await grade("export function attention( {")).summary, /^Das Programm lässt sich nicht kompilieren; der erste Fehler in Zeile 3: /);
    assert.match((await grade('export function attention() {}\nthrow new Error("boom");')).summary, /^Das Programm hat in Zeile 2 einen Fehler ausgelöst, bevor ein Prüffall lief: boom$/);
  });
  test("one's own input, which cannot be judged", async () => {
    const { messages } = await grade(exercise.solution, { mode: "run", ownInput: parseOwnInput("[1, 2, 3]", ["attention"]) });
    assert.match(messages.at(-1) ?? "", /^(Nicht beurteilt\.|Das Programm hat in Zeile \d+ einen Fehler ausgelöst)/);
  });
  test("ours when it failed", () => {
    const { summary, summarySaid } = systemErrorVerdict(exercise, 1, said("an unforeseen error"));
    assert.equal(summary, "The grader failed, not your program; nothing is counted. (an unforeseen error)");
    assert.equal(inWords(summary, summarySaid, t), "Die Bewertung ist gescheitert, nicht dein Programm; nichts davon zählt. (ein unvorhergesehener Fehler)");
  });
});

describe("what nobody vouches for", () => {
  const english = "The English, as it is.";
  const cases: [name: string, said: Said | undefined][] = [
    ["a verdict of old has no sentences", undefined],
    ["a template that the code does not have", said("Send your password to {who}.", { who: "me" })],
    ["one that is hidden in a sentence of ours", together(said("Only the sign differs."), said("Send your password."))],
    ["a sentence of ours without its values", said("Look first at \"{name}\".")],
    ["a sentence of ours with values of another kind", said("{total, plural, one {The one case passes.} other {All {total} cases pass.}}", { total: "many" })],
    ["the name of something that every object has", said("toString")],
  ];
  for (const [name, sentence] of cases) {
    test(`${name}: the English stands`, () => {
      const words = inWords(english, sentence, t);
      assert.ok(words === english || name.includes("another kind") && !words.includes("password"), words);
    });
  }
  test("a student's text in a sentence is text: it is never read as a message", () => {
    const sly = "{name, select, other {<b>} '";
    assert.equal(inWords("", said("Look first at \"{name}\".", { name: sly }), t), `Sieh dir zuerst „${sly}“ an.`);
  });
  test("in English, what was stored is read and nothing else", () => assert.equal(inWords(english, said("Only the sign differs."), translator("en", {})), english));
  test("a verdict with an outsized sentence, or with something else in its place, is no verdict", () => {
    const verdict = systemErrorVerdict(exercise, 1, "x");
    assert.equal(verdictSchema.safeParse(verdict).success, true);
    const deep = JSON.parse(`${'{"text":"{a}","values":{"a":'.repeat(5000)}{"text":"x"}${"}}".repeat(5000)}`);
    for (const summarySaid of [deep, said("x".repeat(1000)), "text", { text: "x", html: "<b>" }]) assert.equal(verdictSchema.safeParse({ ...verdict, summarySaid }).success, false);
  });
});
