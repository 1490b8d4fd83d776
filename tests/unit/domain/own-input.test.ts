import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { translator } from "#domain/i18n/translate.ts";
import { OwnInputError } from "#domain/own-input-error.ts";
import { parseOwnInput } from "#domain/own-input.ts";
import { decode } from "#grader/runner/encoding.ts";

const read = (text: string) => parseOwnInput(text, ["sigmoid", "tanh"]).args;

describe("a student's own input", () => {
  test("arguments alone are of the first function, a call says of which", () => {
    assert.deepEqual(parseOwnInput("[[1, 2], 3]", ["f"]), { entry: null, args: [[1, 2], 3] });
    assert.deepEqual(parseOwnInput(" tanh ( [1, 2], 3, )\n", ["sigmoid", "tanh"]), { entry: "tanh", args: [[1, 2], 3] });
    assert.deepEqual(parseOwnInput("$f_1()", ["$f_1"]), { entry: "$f_1", args: [] });
  });

  test("any JSON array reads as JSON reads it", () => {
    fc.assert(fc.property(fc.array(fc.jsonValue({ maxDepth: 4 }), { maxLength: 5 }), fc.constantFrom(undefined, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      assert.deepEqual(read(text).map(decode), JSON.parse(text));
    }));
  });

  test("NaN, infinities, −0 and undefined stand as they are", () => {
    assert.deepEqual(read("[NaN, [Infinity, -Infinity], -0, undefined, .5, +1, 1e999]").map(decode), [NaN, [Infinity, -Infinity], -0, undefined, 0.5, 1, Infinity]);
  });

  test("a trailing comma does no harm", () => assert.deepEqual(read("[[1, 2,], 3,]"), [[1, 2], 3]));

  const refused: [name: string, text: string, pattern: RegExp][] = [
    ["nothing", "  ", /as an array/],
    ["a bare number", "3", /into an array/],
    ["an object", '{"a": 1}', /into an array/],
    ["an open bracket", "[1, [2", /Expected a comma or \], found the end/],
    ["a missing comma", "[1\n 2]", /line 2, column 2: Expected a comma/],
    ["two values", "[1] [2]", /Expected the end, found "\["/],
    ["two commas", "[1,,2]", /found ","/],
    ["single quotes", "['a']", /double quotes/],
    ["an expression", "[1+1]", /"1\+1" is not a number/],
    ["a call", "[alert(1)]", /is not a number/],
    ["a call of no function of the exercise", "exp([1])", /^exp is none of the functions to write: sigmoid, tanh\.$/],
    ["a call of nearly one", "tahn([1])", /did you mean tanh\?/],
    ["a call within a call", "tanh(sigmoid(1))", /"sigmoid" is not a number/],
    ["a call that does not close", "tanh([1]", /Expected a comma or \), found the end/],
    ["a call with the wrong bracket", "tanh([1)", /Expected a comma or \], found "\)"/],
    ["something after a call", "tanh([1]);", /Expected the end, found ";"/],
    ["two pairs of parentheses", "tanh((1))", /Expected a value, found "\("/],
    ["an unclosed string", '["a]', /no closing quote/],
    ["an escape JSON does not know", '["\\x41"]', /escape/],
    ["a key without quotes", "[{a: 1}]", /key in double quotes/],
    ["arrays a thousand deep", "[".repeat(1000), /20 deep/],
    ["too much", `[${"1,".repeat(60_000)}1]`, /at most 100000/],
  ];
  for (const [name, text, pattern] of refused) {
    test(`refused in words: ${name}`, () => assert.throws(() => read(text), (error) => error instanceof OwnInputError && pattern.test(error.message)));
  }

  test("place and reason are both in the reader's language, and what was typed is no part of the sentence's own braces", () => {
    const german = translator("de", {
      "Your input, line {line}, column {column}: {reason}": "Zeile {line}, Spalte {column}: {reason}",
      'Expected a comma or {close}, found {found, select, end {the end} other {"{found}"}}.': "Komma oder {close} erwartet, gefunden: {found, select, end {das Ende} other {„{found}“}}.",
    });
    const said = (text: string): string => {
      try {
        return JSON.stringify(read(text));
      } catch (error) {
        return error instanceof OwnInputError ? error.inWords(german) : String(error);
      }
    };
    assert.equal(said('[{"a": 1'), "Zeile 1, Spalte 9: Komma oder } erwartet, gefunden: das Ende.");
    assert.equal(said("[1\n}]"), "Zeile 2, Spalte 1: Komma oder ] erwartet, gefunden: „}“.");
  });

  test("any text is read or refused, never anything else", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom("[", "]", "tanh(", ")", "{", "}", '"', ",", ":", "1", "-", " ", "\\", "N") })), (text) => {
      try {
        return Array.isArray(read(text));
      } catch (error) {
        return error instanceof OwnInputError;
      }
    }));
  });

  test("an own __proto__ key is a key like any other", () => {
    assert.deepEqual(Object.keys(Object(decode(read('[{"__proto__": 1}]')[0]))), ["__proto__"]);
  });
});
