import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglish } from "#domain/i18n/translate.ts";
import { parseCitation, samePaper, weeksInARow, weeksText, weekText } from "#domain/paper.ts";

describe("citations", () => {
  test("authors, year and title", () => {
    assert.deepEqual(parseCitation("He, Zhang, Ren and Sun (2015): Delving deep into rectifiers"), { authors: "He, Zhang, Ren and Sun", year: 2015, title: "Delving deep into rectifiers" });
  });
  test("a colon and a bracket in the title stay there", () => assert.equal(parseCitation("Hendrycks and Gimpel (2016): Gaussian error linear units (GELUs): more").title, "Gaussian error linear units (GELUs): more"));
  test("what is written otherwise is all title", () => assert.deepEqual(parseCitation("Attention is all you need"), { title: "Attention is all you need", authors: "", year: null }));
});

describe("the same paper", () => {
  const of = (title: string, link: string | null = null) => ({ title, link });
  const adam = of("Adam, a method", "https://arxiv.org/abs/1412.6980");
  test("by its title, whatever its case and its commas", () => assert.ok(samePaper(of("Adam: A Method"), adam)));
  test("by its address, whatever its title", () => assert.ok(samePaper(of("Other", "http://www.arxiv.org/abs/1412.6980/"), adam)));
  test("a version or the PDF of arXiv is the same paper", () => {
    assert.ok(samePaper(of("x", "https://arxiv.org/abs/1412.6980v9"), adam));
    assert.ok(samePaper(of("x", "https://arxiv.org/pdf/1412.6980v2.pdf"), adam));
  });
  test("two without an address are told apart by their titles", () => assert.ok(!samePaper(of("One"), of("Two"))));
  test("letters of other scripts are letters", () => assert.ok(!samePaper(of("深層学習"), of("機械学習"))));
});

describe("weeks with a paper", () => {
  const friday = "2026-11-27";
  test("this week is not over: it breaks nothing", () => assert.equal(weeksInARow(["2026-11-20", "2026-11-10"], friday), 2));
  test("this week counts once a paper was read", () => assert.equal(weeksInARow(["2026-11-23", "2026-11-22"], friday), 2));
  test("several papers of a week are one week", () => assert.equal(weeksInARow(["2026-11-23", "2026-11-24", "2026-11-25"], friday), 1));
  test("a week without any ends it", () => assert.equal(weeksInARow(["2026-11-23", "2026-11-12"], friday), 1));
  test("Sunday is of the week before", () => assert.equal(weeksInARow(["2026-11-22"], "2026-11-23"), 1));
  test("over the turn of the year", () => assert.equal(weeksInARow(["2026-12-28", "2027-01-04"], "2027-01-08"), 2));
  test("in words", () => {
    assert.deepEqual([[1, 2], [0, 1], [3, 0], [1, 0], [0, 0]].map(([read, goal]) => weekText(read, goal, inEnglish)), ["1 of 2 papers this week", "0 of 1 paper this week", "3 papers this week", "1 paper this week", "No paper this week yet"]);
    assert.deepEqual([0, 1, 5].map((weeks) => weeksText(weeks, inEnglish)), [null, "One week with a paper read.", "Five weeks in a row with a paper read."]);
  });
});
