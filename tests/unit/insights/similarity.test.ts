import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareAll, fewestPrints, fingerprints, gramLength, gramsOf, robust } from "#domain/similarity.ts";
import { sharedPassages } from "#domain/source-passages.ts";
import { tokensOf } from "#domain/source-tokens.ts";
import { disguised, others, own, starter } from "./sources.ts";

const prints = (source: string) => fingerprints(tokensOf(source));
const ofStarter = prints(starter);
const compare = (sources: readonly string[], ignored: ReadonlySet<number> = ofStarter) => compareAll(sources.map(prints), ignored);
const same = (a: string, b: string) => assert.deepEqual(tokensOf(a).codes, tokensOf(b).codes);
const unlike = (a: string, b: string) => assert.notDeepEqual(tokensOf(a).codes, tokensOf(b).codes);

describe("tokens", () => {
  it("renamed variables are the same", () => same("const a = b + c;", "const total = left + right;"));
  it("changed literals are the same", () => same("f(1, 'x', 0.5)", 'f(2e3, "longer", 0xff)'));
  it("layout, comments, semicolons and last commas do not count", () => same("f([1, 2]); g();", "// first\nf([\n  1,\n  2,\n])\n/* then */ g()"));
  it("what JavaScript provides tells programs apart", () => unlike("x.map(Math.exp)", "x.filter(Math.log)"));
  it("a student's own method is a name like another", () => same("this.forward(x)", "this.step(x)"));
  it("a variable with the name of a method is a variable", () => same("const max = 1;", "const biggest = 1;"));
  it("operators tell programs apart", () => unlike("a - b", "a + b"));
  it("a template's text does not count, what is put into it does", () => {
    same("`a ${x} b`", "`c ${y} d`");
    unlike("`a ${x + 1} b`", "`a ${x} b`");
    same("`${f({ a: 1 })}`; g()", "`${h({ b: 2 })}!`; k()");
  });
  it("a slash that begins a regular expression does not swallow the rest", () => same("const r = /a'b/g; f(x)", "const s = /c/; g(y)"));
  it("each token knows its line", () => assert.deepEqual(tokensOf("a\n\n  b +\nc").lines, [1, 3, 3, 4]));
  it("a source that does not compile gives what there is", () => assert.ok(tokensOf("function ( { ` ${ 'unfinished").codes.length > 3));
  it("nothing gives nothing", () => assert.deepEqual(tokensOf(" \n// only words\n").codes, []));
});

describe("fingerprints", () => {
  it("a program shorter than a gram has none", () => assert.equal(prints("f(1)").size, 0));
  it("one gram is one fingerprint", () => assert.equal(fingerprints({ codes: Array.from({ length: gramLength }, (_, i) => i) }).size, 1));
  it("are a part of the grams", () => {
    const grams = new Set(gramsOf(tokensOf(own)));
    assert.ok([...prints(own)].every((print) => grams.has(print)));
    assert.ok(prints(own).size < grams.size);
  });
  it("what is shared over gram and window is found wherever it stands", () => {
    const piece = Array.from({ length: gramLength + 3 }, (_, i) => i * 7919);
    const around = (from: number) => Array.from({ length: 40 }, (_, i) => from + i * 13);
    const [a, b] = [fingerprints({ codes: [...around(1), ...piece, ...around(2)] }), fingerprints({ codes: [...piece, ...around(100_000)] })];
    assert.ok(a.intersection(b).size > 0);
  });
});

describe("more alike than chance", () => {
  it("a copy with new names, layout, comments, order and constants is found", () => {
    const { pairs } = compare([...others, own, disguised]);
    assert.deepEqual(pairs.map(({ a, b }) => [a, b]), [[others.length, others.length + 1]]);
    assert.ok(pairs[0].score > 0.7, String(pairs[0].score));
    assert.ok(pairs[0].z > 3.5);
  });
  it("programs for the same exercise by people who did not see each other's stay below", () => assert.deepEqual(compare([...others, own]).pairs, []));
  it("what the starter brings does not make two alike", () => {
    const long = Array.from({ length: 10 }, (_, i) => `export function given${i}(a: number[], b: number): number { let s = ${i}; for (const x of a) { s += x * b ** ${i} - Math.cos(s / ${i + 1}); } return a.at(-${i})! > s ? s : b; }`).join("\n");
    const sources = [...others, own].map((source) => `${long}\n${source}`);
    assert.deepEqual(compare(sources, prints(`${long}\n${starter}`)).pairs, []);
  });
  it("the author's solution handed in twice is no pair", () => assert.deepEqual(compare([...others, own, own], prints(own)).pairs, []));
  it("what many have is how one does it, not a copy", () => {
    const { pairs, common } = compare([...others, ...Array.from({ length: 8 }, () => own)]);
    assert.deepEqual(pairs, []);
    assert.ok(common.size > fewestPrints);
  });
  it("too few programs say nothing", () => {
    const few = compare([own, disguised]);
    assert.deepEqual([few.pairs, few.threshold, few.pairCount], [[], null, 1]);
    assert.equal(compare([]).threshold, null);
  });
  it("a program of a few tokens is not compared", () => assert.equal(compare([...others, own, "export const crossEntropy = () => 1;"]).compared, others.length + 1));
  it("five hundred programs take less than two seconds", () => {
    const all = Array.from({ length: 500 }, (_, i) => `${others[i % others.length]}\n${Array.from({ length: 30 }, (_unused, j) => (i * 31 + j * 17) % 7 === 0 ? `if (a${i} > ${j}) { b.push(c[d] ** e); }` : `for (const x of y) z = ${"(".repeat((i + j) % 9)}u${" - v)".repeat((i + j) % 9)} * w[${j}];`).join("\n")}`);
    const began = performance.now();
    compare(all);
    assert.ok(performance.now() - began < 2000, `${performance.now() - began} ms`);
  });
});

describe("median and spread", () => {
  it("a copy among many moves neither", () => {
    const usual = Float64Array.from({ length: 99 }, (_, i) => 0.1 + (i % 10) / 100);
    const [before, after] = [robust(usual), robust(Float64Array.of(...usual, 1))];
    assert.ok(Math.abs(before.median - after.median) < 0.01 && Math.abs(before.spread - after.spread) < 0.01);
  });
  it("programs that share nothing have a spread all the same", () => assert.deepEqual(robust(new Float64Array(10)), { median: 0, spread: 0.05 }));
});

describe("shared passages", () => {
  const passages = (a: string, b: string, ignored: ReadonlySet<number> = new Set()) => sharedPassages(tokensOf(a), tokensOf(b), ignored);
  it("reordered functions are passages of their own", () => {
    const found = passages(own, disguised);
    assert.ok(found.length >= 3, String(found.length));
    assert.ok(found.some(({ a, b }) => a.from > b.from) && found.some(({ a, b }) => a.from < b.from), JSON.stringify(found));
  });
  it("a program shares all of itself", () => assert.deepEqual(passages(own, own).map(({ a, b }) => [a, b]), [[{ from: 1, to: own.trimEnd().split("\n").length }, { from: 1, to: own.trimEnd().split("\n").length }]]));
  it("no token is in two passages", () => {
    const twice = "f(a, b[0], c => c + 1, [d]);\n";
    assert.equal(passages(twice.repeat(2), twice).length, 1);
  });
  it("what the starter brings is left out", () => assert.deepEqual(passages(own, own, new Set(gramsOf(tokensOf(own)))), []));
  it("unlike programs share nothing, and nothing shares nothing", () => {
    assert.deepEqual(passages(own, "let a = 1;"), []);
    assert.deepEqual(passages("", ""), []);
  });
  it("a program that repeats itself a thousand times is compared in time", () => {
    const began = performance.now();
    passages("a[0] = b + 1;\n".repeat(1500), "a[0] = b + 1;\n".repeat(1500));
    assert.ok(performance.now() - began < 2000, `${performance.now() - began} ms`);
  });
});
