import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import { languages } from "#domain/i18n/language.ts";
import { german } from "#lib/i18n/german.ts";
import { catalogueFiles, wordsOf } from "../../../bin/steps/words.ts";

const { said, raw } = wordsOf();
const places = (list: { file: string; line: number; text: string }[]) => list.map(({ file, line, text }) => `${file}:${line} ${JSON.stringify(text)}`);

/** Names of what a sentence is made of: arguments and tags. */
function holes(elements: MessageFormatElement[]): Set<string> {
  const names = new Set<string>();
  for (const element of elements) {
    if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
    names.add(element.type === TYPE.tag ? `<${element.value}>` : element.value);
    if (element.type === TYPE.tag) for (const name of holes(element.children)) names.add(name);
    if (element.type === TYPE.plural || element.type === TYPE.select) for (const { value } of Object.values(element.options)) for (const name of holes(value)) names.add(name);
  }
  return names;
}

test("no text of the interface goes past the catalogues", () => assert.deepEqual(places(raw), []));

for (const language of languages.filter((each) => each !== "en")) {
  describe(language, () => {
    const files = catalogueFiles(language);
    const all = files.flatMap(({ file, entries }) => Object.entries(entries).map(([text, translation]) => ({ file, text, translation })));

    test("every sentence that the code says is there", () => {
      const known = new Set(all.map(({ text }) => text));
      assert.deepEqual(places(said.filter(({ text }) => !known.has(text))), []);
    });

    test("nothing is there that nobody says any more", () => {
      const used = new Set(said.map(({ text }) => text));
      assert.deepEqual(all.filter(({ text }) => !used.has(text)).map(({ file, text }) => `${file} ${JSON.stringify(text)}`), []);
    });

    test("a sentence in two files has one translation", () => {
      const first = new Map<string, string>();
      for (const { file, text, translation } of all) {
        assert.equal(translation, first.get(text) ?? translation, `${file} ${JSON.stringify(text)}`);
        first.set(text, translation);
      }
    });

    test("names, numbers and links of the English sentence are in its translation, and no others", () => {
      for (const { file, text, translation } of all) {
        assert.notEqual(translation.trim(), "", `${file} ${JSON.stringify(text)}`);
        assert.deepEqual(holes(parse(translation)), holes(parse(text)), `${file} ${JSON.stringify(text)}`);
      }
    });
  });
}

test("the pages load every file of the German catalogue", () => {
  const all = Object.assign({}, ...catalogueFiles("de").map(({ entries }) => entries));
  assert.deepEqual(german, all);
});
