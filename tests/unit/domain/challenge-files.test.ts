import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse } from "yaml";
import { changedPaths, filesProblem, fixedFiles, inFileOrder, isChallengePath, maxMistakes, maxTotalBytes, merged, mergeChoices, fileNameProblem, withFacts } from "#domain/challenge-files.ts";

const files = (more: Record<string, string> = {}): Record<string, string> => ({ ...Object.fromEntries(fixedFiles.map((path) => [path, path])), "mistakes/a.ts": "a", ...more });

describe("files of a challenge", () => {
  for (const path of ["../x.ts", "mistakes/../tests.ts", "mistakes/A.ts", "mistakes/a.js", "mistakes/a/b.ts", "mistakes/.ts", "/tests.ts", "tests.ts/", "other.ts", "mistakes\\a.ts", "__proto__"]) {
    test(`${path} is none`, () => assert.equal(isChallengePath(path), false));
  }

  test("a mistake in lower case with hyphens and digits is one", () => assert.ok(isChallengePath("mistakes/no-root-2.ts")));

  test("an unfinished draft is kept: files may be empty", () => {
    assert.equal(filesProblem(Object.fromEntries(fixedFiles.map((path) => [path, ""]))), null);
    assert.equal(filesProblem(files()), null);
  });

  test("an unknown file is named", () => assert.equal(filesProblem(files({ "run.sh": "" }))?.values?.path, "run.sh"));

  test("a missing fixed file is named", () => {
    const { "hints.md": _gone, ...rest } = files();
    assert.equal(filesProblem(rest)?.values?.path, "hints.md");
  });

  test("a NUL, which the database cannot have, is named with its file", () => assert.match(filesProblem(files({ "mistakes/a.ts": "a\0" }))?.text ?? "", /NUL/));

  test("the size is of all files together, in bytes and not in characters", () => {
    assert.equal(filesProblem(files({ "hints.md": "x".repeat(maxTotalBytes / 2) })), null);
    assert.match(filesProblem(files({ "hints.md": "∑".repeat(maxTotalBytes / 2) }))?.text ?? "", /KB together/);
  });

  test("so many mistakes and no more", () => {
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`mistakes/m${i}.ts`, ""]));
    assert.equal(filesProblem({ ...files(), ...many(maxMistakes - 1) }), null);
    assert.match(filesProblem({ ...files(), ...many(maxMistakes) })?.text ?? "", /at most/);
  });

  test("fixed files come first, in the order in which they are written", () =>
    assert.deepEqual(inFileOrder(["mistakes/b.ts", "tests.ts", "mistakes/a.ts", "exercise.yaml"]), ["exercise.yaml", "tests.ts", "mistakes/a.ts", "mistakes/b.ts"]));

  test("a mistake's name is told to be wrong, or taken", () => {
    assert.match(fileNameProblem("mistakes", "No Root", files())?.text ?? "", /lower-case/);
    assert.match(fileNameProblem("mistakes", "a", files())?.text ?? "", /already/);
    assert.equal(fileNameProblem("mistakes", " no-root.ts ", files()), null);
  });
});

describe("two people at once", () => {
  const base = files();
  const mine = files({ "hints.md": "mine", "tests.ts": "mine" });
  const theirs = files({ "solution.ts": "theirs", "tests.ts": "theirs" });

  test("what one alone changed is chosen, what both changed is not", () =>
    assert.deepEqual(mergeChoices(base, mine, theirs), { "hints.md": "mine", "solution.ts": "theirs", "tests.ts": "undecided" }));

  test("nothing is chosen when nobody knows what both began from", () =>
    assert.deepEqual(new Set(Object.values(mergeChoices(null, mine, theirs))), new Set(["undecided"])));

  test("both changed a file to the same: there is nothing to choose", () => assert.deepEqual(mergeChoices(base, mine, { ...mine }), {}));

  test("a merge takes each file from its side, and drops what the other deleted", () => {
    const { "mistakes/a.ts": _gone, ...deleted } = theirs;
    const result = merged(mine, deleted, { "hints.md": "mine", "solution.ts": "theirs", "tests.ts": "theirs", "mistakes/a.ts": "theirs" });
    assert.deepEqual(changedPaths(result, { ...deleted, "hints.md": "mine" }), []);
  });
});

describe("facts that the site decides", () => {
  const yaml = "id: old\ntitle: Old title\nsummary: A summary.\n";
  for (const title of ["Plain words", "With: a colon", "With # a hash", "“Quoted”", "- a dash", "12", "yes $& no"]) {
    test(`the title ${title} is read back as it was`, () => {
      const { id, title: read, summary } = parse(withFacts(yaml, { id: "new", title }));
      assert.deepEqual([id, read, summary], ["new", title, "A summary."]);
    });
  }

  test("an id that is missing is put in", () => assert.deepEqual(parse(withFacts("title: A title\n", { id: "new" })), { id: "new", title: "A title" }));
});
