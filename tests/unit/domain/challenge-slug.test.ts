import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { freeSlug, isSlug, maxSlugLength, slugOf } from "#domain/challenge-slug.ts";

describe("the name of a challenge", () => {
  for (const [title, slug] of [["Softmax, but stable!", "softmax-but-stable"], ["Größe der Maße", "grosse-der-masse"], ["  -- 2 × 3 --", "2-3"], ["Ünïcödé", "unicode"], ["注意", ""], ["ReLU/GELU", "relu-gelu"]]) {
    test(`“${title}” becomes “${slug}”`, () => assert.equal(slugOf(title), slug));
  }

  test("a long title is cut, and not at a hyphen", () => {
    const slug = slugOf(`${"a".repeat(maxSlugLength - 1)} bcd`);
    assert.equal(slug, "a".repeat(maxSlugLength - 1));
    assert.ok(isSlug(slug));
  });

  test("a name that is taken gets the first number that is free", () => {
    assert.equal(freeSlug("softmax", new Set()), "softmax");
    assert.equal(freeSlug("softmax", new Set(["softmax", "softmax-2"])), "softmax-3");
  });

  test("the number fits into the length", () => {
    const long = "a".repeat(maxSlugLength);
    assert.ok(isSlug(freeSlug(long, new Set([long]))));
  });

  for (const wrong of ["", "A", "a--b", "-a", "a-", "a_b", "a/b", "..", "a".repeat(maxSlugLength + 1)]) test(`“${wrong.slice(0, 8)}” is none`, () => assert.equal(isSlug(wrong), false));
});
