import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { corrected } from "#domain/search/correct.ts";
import { markEnd, markStart, markedParts } from "#domain/search/marked.ts";
import { parseSearch } from "#domain/search/parse-search.ts";
import { plainFormula } from "#domain/search/plain-formula.ts";
import { beginsWordsOf, straighten, wordsOf } from "#domain/search/words.ts";

describe("what is typed into the search", () => {
  it("the last word counts as the beginning of one, and code words stay whole", () => {
    assert.deepEqual(parseSearch("Chain  ru"), { all: "Chain ru", rest: "Chain ", last: "ru", stems: [] });
    for (const word of ["softmax", "im2col", "l2", "conv2d"]) assert.equal(parseSearch(word)?.last, word);
  });

  it("a word that is quoted or excluded is no beginning of another", () => {
    assert.equal(parseSearch('"chain rule"')?.last, null);
    assert.equal(parseSearch("gradient -descent")?.last, null);
  });

  it("a quote that is still open does not hide what is in it", () => {
    assert.deepEqual([parseSearch('"chain ru')?.all, parseSearch('"chain ru')?.last], ["chain ru", "ru"]);
    assert.equal(parseSearch('"chain rule" "soft')?.all, '"chain rule" soft');
  });

  it("what has no word in it is no search, and crashes nothing", () => {
    for (const typed of ["", "  ", "-", "()", "√", ":*", "\0", "'\"", "→ ∂"]) assert.equal(parseSearch(typed), null, JSON.stringify(typed));
    for (const typed of ["1/√d", "a & b | !c", "'; drop table", "<b>x</b>", "\ud800 half", "日本語", "x".repeat(200)]) {
      const parsed = parseSearch(typed);
      assert.match(parsed?.last ?? "x", /^[\p{L}\p{N}]+$/u, typed);
      for (const stem of parsed?.stems ?? []) assert.match(stem, /^[\p{L}\p{N}]+$/u);
    }
  });

  it("a word that is typed past its stem still has it among its beginnings", () => {
    assert.ok(parseSearch("backpropagati")?.stems.includes("backpropag"));
    assert.ok(parseSearch("derivati")?.stems.includes("deriv"));
    assert.ok(!parseSearch("backporp")?.stems.includes("back"));
  });

  it("typographic quotes and dashes, NUL and half a character are read as plain text", () => {
    assert.equal(straighten("Bayes’ “mat”—yes −1\0\ud800"), "Bayes' \"mat\" – yes -1  ");
    assert.deepEqual(wordsOf("Bayes’ rule, conv2d!"), ["bayes", "rule", "conv2d"]);
    assert.ok(beginsWordsOf("theme da", "Change theme to dark") && !beginsWordsOf("heme", "Change theme to dark") && beginsWordsOf("", "anything"));
  });
});

describe("what was perhaps meant", () => {
  const vocabulary = ["Softmax and cross-entropy", "Mini-batches", "Backpropagation", "Learning rate", "eigenvectors", "match"];
  const of = (typed: string, ...found: string[]) => corrected(typed, vocabulary, new Set(found));

  it("one slip, letters that changed places, and the beginning of a long word", () => {
    assert.equal(of("sofmax"), "softmax");
    assert.equal(of("bacthes"), "batches");
    assert.equal(of("backporp"), "backpropagation");
    assert.equal(of("lerning rate", "rate"), "learning rate");
  });

  it("what is found somewhere is left as it is, and a short word is not guessed", () => {
    assert.equal(of("softmax", "softmax"), null);
    assert.equal(of("lstm"), null);
    assert.equal(of("xyzzy"), null);
    assert.equal(of("sofmax zebra"), null);
  });
});

describe("snippets", () => {
  it("marks become parts of a text, never HTML", () => {
    assert.deepEqual(markedParts(`A <b>${markStart}softmax${markEnd}</b> here.`), [{ text: "A <b>", marked: false }, { text: "softmax", marked: true }, { text: "</b> here.", marked: false }]);
  });

  it("a mark without its end, or an end without its mark, loses no text", () => {
    assert.deepEqual(markedParts(`A ${markStart}cut`).map(({ text }) => text).join(""), "A cut …");
    assert.deepEqual(markedParts(`A${markEnd} lone one.`), [{ text: "A lone one.", marked: false }]);
    assert.deepEqual(markedParts(""), []);
  });

  it("a sentence that was cut says so at its ends", () => {
    const flat = (text: string) => markedParts(text).map((part) => part.text).join("");
    assert.equal(flat("by the sum.\nThat is the"), "… by the sum. That is the …");
    assert.equal(flat(`${markStart}Softmax${markEnd} makes them.`), "Softmax makes them.");
    assert.equal(flat(`the ${markStart}learning${markEnd}`), "… the learning …");
  });
});

describe("formulas as one line", () => {
  it("fractions, roots, indices and Greek letters can be read", () => {
    assert.equal(plainFormula(String.raw`\frac{1}{\sqrt{d_k}}`), "1/√d_k");
    assert.equal(plainFormula(String.raw`\frac{\partial L}{\partial w}`), "∂L/∂w");
    assert.equal(plainFormula(String.raw`\tfrac1n \sum_{i} e^{z_k - m}`), "1/n Σ_i e^(z_k - m)");
    assert.equal(plainFormula(String.raw`\operatorname{softmax}(z / T), \quad \alpha \le 10^{-3}`), "softmax(z / T), α ≤ 10^-3");
  });

  it("a formula that is broken ends, and leaves no signs behind", () => {
    for (const tex of ["\\frac{", "{{{", "\\", "}{", "\\frac{\\frac{a}}", "\\left"]) assert.doesNotMatch(plainFormula(tex), /[\\{}]/, tex);
  });
});
