import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { momentAt, narrate, stepCount, titleOf } from "#components/figures/autograd-words.ts";
import { parseExpression } from "#domain/figures/expression.ts";
import { record } from "#domain/figures/tape.ts";

const tape = record(parseExpression("(a + b) * (b + 1)"), { a: 2, b: 1, c: -1 });
const b = tape.findIndex(({ label }) => label === "b");

describe("autograd in words", () => {
  it("has one step for each operation forward, one for the seed and one for each operation back", () => {
    assert.equal(stepCount(tape), 7);
    assert.deepEqual([0, 1, 3, 4, 5, 7].map((index) => momentAt(tape, index).pass), ["start", "forward", "forward", "seed", "backward", "backward"]);
  });

  it("knows no value before its step, and no gradient before the seed", () => {
    const first = momentAt(tape, 1);
    assert.deepEqual([...first.values].map((place) => tape[place].kind).filter((kind) => kind === "operation").length, 1);
    assert.ok(momentAt(tape, 3).gradients.every((gradient) => gradient === null));
    assert.equal(momentAt(tape, 4).gradients.at(-1), 1);
    assert.equal(momentAt(tape, 6).gradients[b], 3);
    assert.equal(momentAt(tape, 7).gradients[b], 5);
  });

  it("names what is computed on the way, and the result f", () => {
    assert.deepEqual(tape.map((_, place) => titleOf(tape, place)), ["a", "b", "u = a + b", "number", "v = b + 1", "f = u·v"]);
  });

  it("says the sum where a value is used twice, and leaves numbers out", () => {
    assert.match(narrate(tape, 3), /f = u·v = 3·2 = 6/);
    assert.match(narrate(tape, 6), /b gets 3 · 1 = 3\. A number needs no gradient\./);
    assert.match(narrate(tape, 7), /a gets 2 · 1 = 2, b gets 2 · 1 = 2\. b is used more than once, so its gradients add up: 3 \+ 2 = 5\./);
  });

  it("an expression that is a variable alone has only the seed", () => {
    const alone = record(parseExpression("a"), { a: 2, b: 1, c: 0 });
    assert.equal(stepCount(alone), 1);
    assert.match(narrate(alone, 1), /its gradient is 1/);
  });
});
