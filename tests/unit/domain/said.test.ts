import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { parse, TYPE, type MessageFormatElement } from "@formatjs/icu-messageformat-parser";
import fc from "fast-check";
import { IntlMessageFormat } from "intl-messageformat";
import { asWritten, inEnglishOf, isSaid, kept, listed, said, together, without, type Said, type SaidValue } from "#domain/said.ts";
import { wordsOf } from "../../../bin/steps/words.ts";

/** For each hole of a message, what may be put into it: any text, or what chooses between its words. */
function holes(elements: readonly MessageFormatElement[], found = new Map<string, fc.Arbitrary<string | number>>()): Map<string, fc.Arbitrary<string | number>> {
  for (const element of elements) {
    if (element.type === TYPE.plural) found.set(element.value, fc.oneof(fc.constantFrom(0, 1, 2), fc.nat(), fc.double({ noNaN: true, noDefaultInfinity: true })));
    else if (element.type === TYPE.select) found.set(element.value, fc.constantFrom(...Object.keys(element.options), "something else"));
    else if (element.type === TYPE.argument && !found.has(element.value)) found.set(element.value, fc.oneof(fc.string(), fc.nat(), fc.constantFrom("{name}", "#", "'{", "<b>", "")));
    if (element.type === TYPE.plural || element.type === TYPE.select) for (const { value } of Object.values(element.options)) holes(value, found);
  }
  return found;
}

const templates = [...new Set(wordsOf(["grader"]).said.map(({ text }) => text))];

test("every sentence of the grader reads as intl-messageformat reads it, whatever fills it", () => {
  assert.ok(templates.length > 150);
  for (const text of templates) {
    const values = fc.record(Object.fromEntries(holes(parse(text, { ignoreTag: true }))));
    const formal = new IntlMessageFormat(text, "en-GB", undefined, { ignoreTag: true });
    fc.assert(fc.property(values, (filled) => assert.equal(inEnglishOf(said(text, filled)), String(formal.format(filled)))), { numRuns: 25 });
  }
});

describe("what is no message of the grader is refused aloud", () => {
  const cases: [name: string, text: string, values?: Record<string, SaidValue>][] = [
    ["a value that is missing", "It is {n}."],
    ["one that only a prototype has", "It is {toString}.", {}],
    ["a brace that nobody closes", "It is {n", { n: 1 }],
    ["a brace that nobody opened", "It is n}", { n: 1 }],
    ["a plural of words", "{n, plural, one {one} other {more}}", { n: "1" }],
    ["a choice by a sentence", "{n, select, other {more}}", { n: said("one") }],
    ["a choice without the last resort", "{n, select, a {one}}", { n: "a" }],
    ["a number sign, which would group digits", "{n, plural, other {# of them}}", { n: 1 }],
    ["quoted braces", "It is '{n}'.", { n: 1 }],
    ["an argument with a format", "{n, number}", { n: 1 }],
  ];
  for (const [name, text, values] of cases) test(name, () => assert.throws(() => inEnglishOf(said(text, values)), SyntaxError));
  test("but an apostrophe is one", () => assert.equal(inEnglishOf(said("one's own")), "one's own"));
});

describe("put together", () => {
  const [a, b, c] = ["A.", "B.", "C."].map((text) => said(text));
  test("sentences stand side by side, and none is lost in what was put together before", () => {
    assert.equal(inEnglishOf(together(a, null, together(b, c))), "A. B. C.");
    assert.deepEqual(together(null, a), a);
    assert.deepEqual(together(together(a, b), c), together(a, b, c));
  });
  test("one of them can be taken out again", () => {
    assert.equal(inEnglishOf(without(together(a, b, c), b)), "A. C.");
    assert.deepEqual(without(a, b), a);
  });
  test("a list has its commas", () => assert.equal(inEnglishOf(listed([asWritten("x"), asWritten("y"), asWritten("z")])), "x, y, z"));
  test("somebody's own text is no message", () => assert.equal(inEnglishOf(said("He says: {what}", { what: asWritten("{n, plural, x") })), "He says: {n, plural, x"));
});

describe("what a verdict keeps", () => {
  const deep = (levels: number): Said => Array.from({ length: levels - 1 }).reduce<Said>((inside) => said("In {it}", { it: inside }), said("here"));
  test("survives JSON", () => {
    const all = together(said("{n, plural, one {one} other {{n}}}", { n: 2 }), said("At {place}: {it}", { place: listed([asWritten("x"), asWritten("y")]), it: deep(5) }));
    assert.ok(isSaid(all));
    assert.deepEqual(JSON.parse(JSON.stringify(all)), all);
  });
  test("is bounded in depth, length and number", () => {
    assert.equal(isSaid(deep(12)), true);
    assert.equal(isSaid(deep(13)), false);
    assert.equal(isSaid(said("x".repeat(501))), false);
    assert.equal(isSaid(said("{a}", { a: "x".repeat(6001) })), false);
    assert.equal(isSaid(said("x", Object.fromEntries(Array.from({ length: 13 }, (_, i) => [`v${i}`, i])))), false);
    assert.equal(isSaid(together(...Array.from({ length: 25 }, () => said("x")))), false);
  });
  test("is nothing that JSON would change, and nothing else", () => {
    for (const odd of [null, "text", 1, [], { text: 1 }, { text: "x", values: [] }, { text: "x", values: null }, { text: "x", more: 1 }, { text: "x", values: { a: NaN } }, { text: "x", values: { a: null } }, { text: "x", values: { a: ["y"] } }, JSON.parse('{"text":"x","values":{"__proto__":"y"}}')]) {
      assert.equal(isSaid(odd), false, JSON.stringify(odd));
    }
    fc.assert(fc.property(fc.anything(), (value) => typeof isSaid(value) === "boolean"));
  });
  test("is left out where it says no more than the English", () => {
    assert.equal(kept(asWritten("an author's own words")), undefined);
    assert.equal(kept(null), undefined);
    assert.equal(kept(deep(13)), undefined);
    assert.deepEqual(kept(said("x")), said("x"));
  });
});
