import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { differingParts, frontMatterPart, mergedText, partsOf } from "#domain/lesson-merge.ts";

const front = "---\ntitle: One\n---\n";
const base = `${front}\nOpening.\n\n## A\n\na\n\n## B\n\nb\n`;

describe("a text in parts", () => {
  test("is the text again, character by character", () => {
    for (const text of [base, "", "no front matter", "## only\n", `${front}`, "## A\n## A\n## A (2)\n##  \n## ---\n", "```md\n## in code\n```\n", "## __proto__\nx\n"]) {
      assert.equal(partsOf(text).map((part) => part.text).join(""), text);
      assert.equal(new Set(partsOf(text).map(({ key }) => key)).size, partsOf(text).length, text);
    }
  });
});

describe("two people wrote at once", () => {
  test("what only one of them changed is chosen already", () => {
    const mine = base.replace("\na\n", "\nmine\n");
    const theirs = base.replace("\nb\n", "\ntheirs\n");
    const parts = differingParts(base, mine, theirs);
    assert.deepEqual(parts.map(({ key, start }) => [key, start]), [["A", "mine"], ["B", "theirs"]]);
    assert.equal(mergedText(mine, theirs, { A: "mine", B: "theirs" }), base.replace("\na\n", "\nmine\n").replace("\nb\n", "\ntheirs\n"));
  });

  test("what both changed is undecided", () => assert.deepEqual(differingParts(base, base.replace("title: One", "title: Mine"), base.replace("title: One", "title: Theirs")).map(({ key, start }) => [key, start]), [[frontMatterPart, "undecided"]]));

  test("without a common beginning all is undecided", () => assert.deepEqual(differingParts(null, base, base.replace("\na\n", "\nx\n")).map(({ start }) => start), ["undecided"]));

  test("a section that the other added stands where it stands there", () => {
    const theirs = base.replace("## B", "## New\n\nnew\n\n## B");
    assert.equal(mergedText(base, theirs, { New: "theirs" }), theirs);
  });

  test("a section that the other took away goes, where theirs is chosen", () => {
    const theirs = base.replace("## A\n\na\n\n", "");
    assert.equal(mergedText(base, theirs, { A: "theirs" }), theirs);
    assert.equal(mergedText(base, theirs, { A: "mine" }), base);
  });

  test("a last section without a line's end does not swallow the heading behind it", () => assert.equal(mergedText("## A\na", "## A\na\n## B\nb\n", { A: "mine", B: "theirs" }), "## A\na\n## B\nb\n"));
});
