import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { attemptsFinding, casesFinding, columnWords, discriminationWords, givenUpFinding, percentWords } from "#domain/insight-words.ts";
import { attemptColumns, caseName } from "#domain/insights.ts";
import { mistakeDraft } from "#domain/mistake-draft.ts";
import { inEnglish, translator } from "#domain/i18n/translate.ts";

const columns = (...counts: number[]) => attemptColumns(counts.map((students, i) => ({ attempts: i + 1, students })));
const kind = (name: string) => name === "wrong_answer" ? "Wrong answer" : name;

describe("what a chart shows, in its title", () => {
  it("attempts: nobody, most at once, or half from so many on", () => {
    assert.equal(attemptsFinding([], null, inEnglish), "Nobody has it yet");
    assert.equal(attemptsFinding(columns(5, 5), 1.5, inEnglish), "50% of those who have it needed one attempt");
    assert.equal(attemptsFinding(columns(1, 2, 2), 2.5, inEnglish), "Half of those who have it needed 2.5 attempts or more");
  });
  it("the last column says that it is open", () => assert.equal(columnWords({ from: 10, open: true, count: 1 }, inEnglish), "10 or more"));
  it("cases: the one that fails most often, or none", () => {
    assert.equal(casesFinding([], inEnglish), "No case has failed");
    assert.equal(casesFinding([{ name: "a {row}", count: 7, share: 0.7 }], inEnglish), "“a {row}” fails most often: in 70% of these submissions");
  });
  it("one who gave up is one", () => {
    const kinds = [{ name: "wrong_answer", count: 1, share: 1 }];
    assert.equal(givenUpFinding({ students: 1, kinds }, kind, inEnglish), "One student has given up, after the verdict “Wrong answer”");
    assert.equal(givenUpFinding({ students: 4, kinds: [{ ...kinds[0], share: 0.75 }] }, kind, inEnglish), "4 students have given up; 75% of them after the verdict “Wrong answer”");
    assert.equal(givenUpFinding({ students: 0, kinds: [] }, kind, inEnglish), "Nobody has given up");
  });
  it("each step of the discrimination has a sentence of its own", () => assert.equal(new Set([null, -0.1, 0, 0.3, 0.6].map((value) => discriminationWords(value, inEnglish))).size, 5));
  it("a share is written as the language has it", () => {
    assert.equal(percentWords(0.454, inEnglish), "45%");
    assert.equal(percentWords(0.454, translator("de", {})), "45\u00a0%");
  });
});

describe("a case that is drawn several times", () => {
  it("is one name", () => assert.equal(caseName("three sizes (2 of 3)"), "three sizes"));
  it("other brackets stay", () => assert.equal(caseName("a row (empty)"), "a row (empty)"));
});

describe("the file of a mistake", () => {
  it("begins with a comment to fill in, and what the student said before the program is gone", () =>
    assert.match(mistakeDraft("// by Ada\r\n/* Lovelace */\r\n\r\nexport const f = 1; // kept\r\n"), /^\/\*\*\n[^/]*\*\/\nexport const f = 1; \/\/ kept\n$/));
  it("a comment within the program stays", () => assert.ok(mistakeDraft("const a = 1;\n/* why */\nconst b = 2;").includes("/* why */")));
  it("a program of comments alone leaves the comment to fill in", () => assert.match(mistakeDraft("// nothing\n"), /^\/\*\*[\s\S]*\*\/\n\n$/));
});
