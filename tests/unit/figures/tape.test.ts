import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ExpectedError } from "#domain/errors.ts";
import { layOut, pointOn } from "#components/figures/autograd-layout.ts";
import { parseExpression } from "#domain/figures/expression.ts";
import { arrange, backward, operations, record } from "#domain/figures/tape.ts";

const at = { a: 2, b: 1, c: -3 };
const TEXTS = ["a*b + c", "(a + b) * (b + 1)", "tanh(a*b + c)", "a*a*a - a", "relu(a - b) * exp(c)", "a"];
const gradientsOf = (text: string, variables = at) => {
  const tape = record(parseExpression(text), variables);
  const { gradients } = backward(tape, operations(tape).length);
  return (name: "a" | "b" | "c") => gradients[tape.findIndex(({ label }) => label === name)] ?? 0;
};
const valueOf = (text: string, variables = at) => record(parseExpression(text), variables).at(-1)?.value ?? Number.NaN;

describe("autograd's tape", () => {
  it("computes values with the usual precedence, from the left", () => {
    assert.equal(valueOf("a + b * c"), -1);
    assert.equal(valueOf("(a + b) * c"), -9);
    assert.equal(valueOf("a - b - c"), 4);
    assert.equal(valueOf("2 * a · 1.5"), 6);
    assert.equal(valueOf("relu(c)"), 0);
    assert.ok(Math.abs(valueOf("exp(a − b)") - Math.E) < 1e-15);
  });

  it("adds what arrives along several arrows", () => {
    // f = (a + b)(b + 1): ∂f/∂b = (b + 1) + (a + b).
    const gradient = gradientsOf("(a + b) * (b + 1)");
    assert.deepEqual([gradient("a"), gradient("b")], [2, 5]);
    // a·a has two arrows from the same node: 2a.
    assert.equal(gradientsOf("a*a")("a"), 4);
    assert.equal(gradientsOf("a*a*a - a")("a"), 3 * 4 - 1);
  });

  it("agrees with central differences", () => {
    const number = fc.double({ min: -1.5, max: 1.5, noNaN: true });
    const h = 1e-5;
    fc.assert(fc.property(fc.constantFrom(...TEXTS), fc.record({ a: number, b: number, c: number }), fc.constantFrom("a", "b", "c"), (text, variables, name) => {
      // At its kink relu has no derivative to compare with.
      if (text.includes("relu") && Math.abs(variables.a - variables.b) < 2 * h) return;
      const numeric = (valueOf(text, { ...variables, [name]: variables[name] + h }) - valueOf(text, { ...variables, [name]: variables[name] - h })) / (2 * h);
      assert.ok(Math.abs(gradientsOf(text, variables)(name) - numeric) < 1e-7, `${text} by ${name}`);
    }));
  });

  it("hands on one operation at a time, from the end", () => {
    const tape = record(parseExpression("(a + b) * (b + 1)"), at);
    const b = tape.findIndex(({ label }) => label === "b");
    assert.equal(backward(tape, 0).gradients.at(-1), 1);
    assert.deepEqual(backward(tape, 0).gradients.filter((gradient) => gradient !== null), [1]);
    assert.equal(backward(tape, 1).gradients[b], null);
    // The second sum hands on 3 first; the first one adds 2.
    assert.equal(backward(tape, 2).gradients[b], 3);
    assert.equal(backward(tape, 3).gradients[b], 5);
    assert.deepEqual(backward(tape, 3).last.map(({ amount }) => amount), [2, 2]);
  });

  it("puts no two nodes in the same place, and every operation after its inputs", () => {
    for (const text of TEXTS) {
      const tape = record(parseExpression(text), at);
      const places = arrange(tape);
      for (const [i, p] of places.entries()) {
        for (const q of places.slice(i + 1)) assert.ok(p.column !== q.column || Math.abs(p.row - q.row) > 0.99, text);
        for (const input of tape[i].inputs) assert.ok(places[input].column < p.column, text);
      }
    }
  });

  it("is drawn within its room, on a phone too, and no arrow of the ready-made ones crosses a box", () => {
    const readyMade = ["(a + b) * (b + 1)", "a*b + c", "tanh(a*b + c)", "a*a*a", "relu(a - b) * c"];
    for (const text of [...readyMade, ...TEXTS, "(a*b + c) * (a + 1) - b", "tanh(a + b) * (a + b)"]) {
      for (const width of [340, 800]) {
        const { places, box, height, arrows } = layOut(record(parseExpression(text), at), width);
        for (const { x, y } of places) {
          assert.ok(x - box.width / 2 >= 0 && x + box.width / 2 <= width && y + box.height / 2 <= height, `${text} at ${width}`);
        }
        for (const { from, to, curve } of arrows) {
          for (let t = 0; t <= 1; t += 0.05) {
            const { x, y } = pointOn(curve, t);
            assert.ok(x >= 0 && x <= width && y >= 0 && y <= height, `${text} at ${width}: an arrow leaves the drawing`);
            places.forEach((place, i) => {
              const inside = Math.abs(x - place.x) < box.width / 2 && Math.abs(y - place.y) < box.height / 2;
              assert.ok(i === from || i === to || !inside || !readyMade.includes(text), `${text} at ${width}: the arrow from ${from} to ${to} crosses ${i}`);
            });
          }
        }
      }
    }
  });

  it("says what it does not understand", () => {
    for (const [text, message] of [
      ["a +", /ends where/], ["", /ends where/], ["a b", /“b” does not belong/], ["(a", /parenthesis is missing/], ["a)", /“\)” does not belong/],
      ["sin(a)", /“sin” is not known/], ["tanh a", /parentheses/], ["a % b", /character “%”/], ["x", /“x” is not known/],
    ] as const) {
      assert.throws(() => parseExpression(text), (error) => error instanceof ExpectedError && message.test(error.message), text);
    }
  });
});
