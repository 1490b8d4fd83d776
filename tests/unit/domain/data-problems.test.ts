import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { z } from "zod";
import { checkData } from "#domain/data-problems.ts";
import { translator } from "#domain/i18n/translate.ts";
import { asWritten, inEnglishOf } from "#domain/said.ts";
import { inWords } from "#domain/said-in-words.ts";
import { german } from "#lib/i18n/german.ts";

const t = translator("de", german);
const schema = z.strictObject({
  id: z.uuid().optional(),
  title: z.string().min(3).max(80).optional(),
  note: z.string().optional(),
  summary: z.string().min(10).optional(),
  short: z.string().max(5).optional(),
  points: z.int().min(1).max(100).default(10),
  least: z.int().min(1).optional(),
  most: z.int().max(9).optional(),
  any: z.int().optional(),
  share: z.number().optional(),
  kind: z.enum(["function", "class"]).optional(),
  only: z.enum(["tensorflow"]).optional(),
  async: z.boolean().default(false),
  tasks: z.array(z.string()).min(1).optional(),
  pair: z.array(z.string()).min(2).max(3).optional(),
  more: z.array(z.string()).optional(),
  limits: z.strictObject({ time: z.string("write a time.").regex(/s$/, "write a time.").default("2s") }).prefault({}),
  resources: z.array(z.union([z.string(), z.strictObject({ title: z.string(), url: z.url().optional() })])).default([]),
  names: z.record(z.string(), z.int()).default({}),
  deep: z.array(z.array(z.int())).default([]),
  odd: z.custom<string>((value) => value === "odd", "{odd} it is not.").optional(),
}).refine(({ note }) => note !== "bad", { path: ["note"], error: "cpu is part of time: make it no greater." });
const problems = (data: unknown) => checkData(schema, data, asWritten("x.yaml")).problems;
const english = (data: unknown) => problems(data).map(({ said }) => inEnglishOf(said)).join(" | ");
const inGerman = (data: unknown) => problems(data).map(({ said }) => inWords(inEnglishOf(said), said, t)).join(" | ");

describe("what is wrong with data says what to do, in English and in German", () => {
  const cases: [name: string, data: unknown, english: string, german: string][] = [
    ["a number outside its bounds", { points: 101 }, '"points" must be a whole number from 1 to 100.', "„points“ muss eine ganze Zahl von 1 bis 100 sein."],
    ["a word for a number", { points: "many" }, '"points" must be a whole number from 1 to 100.', "„points“ muss eine ganze Zahl von 1 bis 100 sein."],
    ["half a point", { points: 1.5 }, '"points" must be a whole number from 1 to 100.', "„points“ muss eine ganze Zahl von 1 bis 100 sein."],
    ["one bound alone", { least: 0, most: 10, any: "x" }, '"least" must be a whole number of at least 1. | "most" must be a whole number of at most 9. | "any" must be a whole number.', "„least“ muss eine ganze Zahl ab 1 sein. | „most“ muss eine ganze Zahl bis 9 sein. | „any“ muss eine ganze Zahl sein."],
    ["a share", { share: "half" }, '"share" must be a number.', "„share“ muss eine Zahl sein."],
    ["a text too short", { title: "ab" }, '"title" must be text of 3 to 80 characters. It has 2 characters.', "„title“ muss Text mit 3 bis 80 Zeichen sein. Es sind 2 Zeichen."],
    ["texts of one bound", { summary: "a", short: "abcdef" }, '"summary" must be text of at least 10 characters. It has one character. | "short" must be text of at most 5 characters. It has 6 characters.', "„summary“ muss Text mit mindestens 10 Zeichen sein. Es ist ein Zeichen. | „short“ muss Text mit höchstens 5 Zeichen sein. Es sind 6 Zeichen."],
    ["a title that YAML reads as a year", { note: 2026 }, '"note" must be text. Put it into quotes if it is meant as text.', "„note“ muss Text sein. Setz es in Anführungszeichen, wenn es als Text gemeint ist."],
    ["a word that is none of those", { kind: "klass" }, '"kind" must be one of function, class. Did you mean "class"?', "„kind“ muss eines von function, class sein. Meintest du „class“?"],
    ["nothing like those", { kind: 1, only: "pytorch" }, '"kind" must be one of function, class. | "only" must be tensorflow.', "„kind“ muss eines von function, class sein. | „only“ muss tensorflow sein."],
    ["yes for true", { async: "yes" }, '"async" must be true or false.', "„async“ muss true oder false sein."],
    ["an empty list", { tasks: [] }, '"tasks" must be a list with at least one entry, such as "[one, two]".', "„tasks“ muss eine Liste mit mindestens einem Eintrag, etwa „[eins, zwei]“, sein."],
    ["lists that are none", { pair: ["a"], more: "a" }, '"pair" must be a list of 2 to 3 entries. | "more" must be a list such as "[one, two]".', "„pair“ muss eine Liste mit 2 bis 3 Einträgen sein. | „more“ muss eine Liste wie „[eins, zwei]“ sein."],
    ["an entry of a list", { tasks: ["a", ["b"]] }, 'Entry 2 of "tasks" must be text.', "Eintrag 2 von „tasks“ muss Text sein."],
    ["a key in a key, in its author's words", { limits: { time: 2 } }, '"limits.time": write a time.', '"limits.time": write a time.'],
    ["words of a schema that the catalogue has", { note: "bad" }, '"note": cpu is part of time: make it no greater.', "„note“: cpu ist ein Teil von time: Mach es nicht größer."],
    ["words with braces are no message", { odd: "x" }, '"odd": {odd} it is not.', "„odd“: {odd} it is not."],
    ["an unknown key", { titel: "x" }, 'Unknown key "titel"; did you mean "title"?', "Unbekannter Schlüssel „titel“; meintest du „title“?"],
    ["an unknown key in a key", { limits: { speed: 1 } }, 'Unknown key "limits.speed": take it out. There are time.', "Unbekannter Schlüssel „limits.speed“: Nimm ihn heraus. Es gibt time."],
    ["an unknown key in an entry, and one that is missing", { resources: [{ titel: "x" }] }, '"title" in entry 1 of "resources" is missing: add a line "title: …". | Unknown key "titel" in entry 1 of "resources"; did you mean "title"?', "„title“ in Eintrag 1 von „resources“ fehlt: Füge eine Zeile „title: …“ hinzu. | Unbekannter Schlüssel „titel“ in Eintrag 1 von „resources“; meintest du „title“?"],
    ["neither of two forms", { resources: [12] }, 'Entry 1 of "resources" must be text or lines such as "key: value".', "Eintrag 1 von „resources“ muss Text oder eine Reihe von Zeilen wie „key: value“ sein."],
    ["an address that is none", { resources: [{ title: "x", url: "here" }] }, '"url" in entry 1 of "resources" must be an address that begins with "https://".', "„url“ in Eintrag 1 von „resources“ muss eine Adresse mit „https://“ am Anfang sein."],
    ["an id that is none", { id: "7" }, '"id" must be an id such as "7b0c6b1e-4f43-4f0c-9b0a-9d6a4b1d2c11".', "„id“ muss eine ID wie „7b0c6b1e-4f43-4f0c-9b0a-9d6a4b1d2c11“ sein."],
    ["a value of a record, and a list in a list", { names: { a: "x" }, deep: [["x"]] }, '"names.a" must be a whole number. | "deep.0.0" must be a whole number.', "„names.a“ muss eine ganze Zahl sein. | „deep.0.0“ muss eine ganze Zahl sein."],
    ["no keys at all", ["a"], 'x.yaml must be lines such as "key: value".', "x.yaml muss eine Reihe von Zeilen wie „key: value“ sein."],
    ["nothing", null, 'x.yaml must be lines such as "key: value".', "x.yaml muss eine Reihe von Zeilen wie „key: value“ sein."],
  ];
  for (const [name, data, en, de] of cases) test(name, () => assert.deepEqual([english(data), inGerman(data)], [en, de]));
});

test("a value whose form nobody can tell in a few words is still said to be wrong", () => {
  const [{ said }] = checkData(z.strictObject({ at: z.date() }), { at: "x" }, asWritten("x")).problems;
  assert.equal(inEnglishOf(said), '"at" has a value that does not fit here.');
});

test("a key as long as a book is cut, and compared with nothing", () => {
  const sentence = english({ [`${"k".repeat(100_000)}`]: 1 });
  assert.ok(sentence.length < 300);
  assert.doesNotMatch(sentence, /did you mean/i);
});

test("what is right comes back as the schema makes it", () => assert.deepEqual(checkData(z.strictObject({ n: z.int().default(3) }), {}, asWritten("x")), { data: { n: 3 }, problems: [] }));
