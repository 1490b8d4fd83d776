import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { countSyllables, readability } from "#domain/readability.ts";

describe("how hard a text is to read", () => {
  it("syllables, by ear", () => {
    const byEar: Record<string, number> = { the: 1, made: 1, layer: 2, weight: 1, number: 2, learning: 2, average: 3, network: 2, vector: 2, matrix: 2, derivative: 4, probability: 5 };
    const off = Object.entries(byEar).filter(([word, count]) => Math.abs(countSyllables(word) - count) > 0).map(([word]) => `${word} ${countSyllables(word)}`);
    assert.deepEqual(off, []);
  });

  it("a primer is easier than a contract", () => {
    const primer = readability("The cat sat on the mat. It was warm. The sun was up. The cat was glad.");
    const contract = readability("Notwithstanding any provision to the contrary, the undersigned irrevocably acknowledges the comprehensive applicability of the aforementioned considerations to subsequent determinations.");
    assert.ok(primer.grade <= 3 && contract.grade >= 15, `${primer.grade} and ${contract.grade}`);
  });

  it("code, formulas and tables are not counted as words", () => {
    const text = "Add the two numbers.\n\n```ts\nconst sum = a + b + c + d;\n```\n\n$$\na + b\n$$\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n:::note\nDone.\n:::";
    assert.equal(readability(text).words, 5);
  });

  it("an empty text is no error", () => assert.deepEqual(readability(""), { words: 0, grade: 1 }));
});
