import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { profileSlugSchema, publishProfileSchema } from "#features/profiles/schema.ts";
import { suggestSlug } from "#features/profiles/suggest-slug.ts";

describe("the address of a public page", () => {
  test("accents, blanks and dots of a name", () => assert.deepEqual(["Sofía Marín", "  J. R. R. Tolkien ", "Łukasz", "山田 太郎"].map(suggestSlug), ["sofia-marin", "j-r-r-tolkien", "ukasz", ""]));
  test("what is suggested for any name is empty, too short, or taken as it stands", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const slug = suggestSlug(name);
      assert.ok(slug.length < 3 || profileSlugSchema.safeParse(slug).success || profileSlugSchema.safeParse(`${slug}-1`).success, slug);
    }));
  });
  test("a path, a page of the site and a hyphen at the end are refused, each in words", () => {
    for (const slug of ["../admin", "a b", "ada-", "--ada", "admin", "ad", "a".repeat(41), "%2e%2e"]) {
      const { error } = profileSlugSchema.safeParse(slug);
      assert.match(error?.issues[0].message ?? "", /\.$/, slug);
    }
  });
  test("capitals are made small", () => assert.equal(profileSlugSchema.parse(" Ada-Lovelace "), "ada-lovelace"));
  test("a headline is one line", () => assert.equal(publishProfileSchema.parse({ slug: "ada", headline: "a\n\n b" }).headline, "a b"));
});
