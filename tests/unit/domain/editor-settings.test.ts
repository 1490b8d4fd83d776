import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultEditorSettings, editorSettingsFrom, editorSettingsSchema, largestFont, lineHeightOf, phoneSize, smallestFont } from "#domain/editor-settings.ts";

test("who never chose has the defaults", () => assert.deepEqual(editorSettingsFrom(null), defaultEditorSettings));
test("the defaults are settings that one may choose", () => assert.deepEqual(editorSettingsSchema.parse(defaultEditorSettings), defaultEditorSettings));
test("a font that is offered no longer costs its person neither the size nor Vim", () => assert.deepEqual(editorSettingsFrom({ font: "comic-sans", size: 18, vim: true }), { font: "jetbrains-mono", size: 18, vim: true }));
for (const [stored, shown] of [[4, 12], [12, 12], [20, 20], [400, 20], [13.6, 14], [Number.NaN, 14]] as const) {
  test(`a stored size of ${stored} is shown as ${shown}`, () => assert.equal(editorSettingsFrom({ font: "system", size: stored, vim: false }).size, shown));
}
for (const size of [11, 21, 14.5, Number.NaN]) test(`${size} cannot be chosen`, () => assert.equal(editorSettingsSchema.safeParse({ ...defaultEditorSettings, size }).success, false));
test("what the refusal says is what is refused", () => {
  const message = editorSettingsSchema.safeParse({ ...defaultEditorSettings, size: 9 }).error?.issues[0]?.message ?? "";
  assert.ok(message.includes(` ${smallestFont} `) && message.includes(` ${largestFont}.`), message);
});
test("lines fall on whole pixels, and are as they were for the usual size", () => {
  assert.equal(lineHeightOf(14), 22);
  for (let size = smallestFont; size <= largestFont; size++) assert.ok(Number.isInteger(lineHeightOf(size)) && lineHeightOf(size) > size);
});
test("a phone does not zoom in: no smaller than 16", () => assert.deepEqual([12, 16, 20].map(phoneSize), [16, 16, 20]));
