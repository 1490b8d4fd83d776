import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Wire } from "#domain/value.ts";
import { wireSchema } from "#domain/wire-schema.ts";
import { decode, encode, isWire, maxDepth, shorten, UnsupportedValue } from "#grader/runner/encoding.ts";

const typedArray = fc.oneof(
  fc.float32Array(), fc.float64Array(), fc.int8Array(), fc.uint8Array(), fc.uint8ClampedArray(),
  fc.int16Array(), fc.uint16Array(), fc.int32Array(), fc.uint32Array(),
);
const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "$", "v", "constructor", "toJSON"));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.double(), fc.string(), fc.boolean(), fc.constantFrom(null, undefined, -0, NaN, Infinity, -Infinity),
    typedArray, fc.sparseArray(fc.double(), { maxLength: 40 }), fc.array(tie("value")),
    fc.array(fc.tuple(key, tie("value"))).map((entries) => Object.fromEntries(entries)),
  ),
}));

test("every supported value survives the journey as JSON, holes, signs of zero and types included", () => {
  fc.assert(fc.property(value, (original) => {
    const wire: unknown = JSON.parse(JSON.stringify(encode(original)));
    assert.ok(isWire(wire));
    assert.deepStrictEqual(decode(wire), original);
  }));
});

test("the fast check of a wire value agrees with the schema", () => {
  const data = fc.oneof(fc.jsonValue(), value.map((original): unknown => encode(original)),
    fc.constantFrom({ $: "NaN", v: [] }, { $: "Float32Array" }, { $: "object", v: [["a"]] }, { $: "BigInt", v: [] }, [{ $: "hole" }]));
  fc.assert(fc.property(data, (candidate) => {
    assert.equal(isWire(candidate), wireSchema.safeParse(candidate).success);
  }));
});

test("what cannot travel is named, at any depth", () => {
  const cycle: unknown[] = [];
  cycle.push(cycle);
  class Matrix {}
  const table: [unknown, string][] = [
    [() => 1, "a function"], [Symbol("s"), "a symbol"], [1n, "a BigInt"], [Promise.resolve(), "a Promise"],
    [new Map(), "a Map"], [new Matrix(), "a Matrix"], [new Date(), "a Date"],
  ];
  for (const [thing, what] of table) {
    assert.deepEqual(encode([thing]), [{ $: "unsupported", what }]);
  }
  assert.deepEqual(encode(cycle), [{ $: "unsupported", what: "a value that contains itself" }]);
});

test("one array in two places is not a cycle", () => {
  const row = [1, 2];
  assert.deepEqual(encode([row, row]), [[1, 2], [1, 2]]);
});

test("nesting beyond the bound is cut there, not by the stack", () => {
  let deep: unknown = 1;
  for (let i = 0; i < 100_000; i++) deep = [deep];
  let wire: Wire = encode(deep);
  let levels = 0;
  while (Array.isArray(wire)) {
    wire = wire[0];
    levels++;
  }
  assert.equal(levels, maxDepth);
  assert.ok(isWire(encode(deep)));
});

test("an unsupported value decodes to something that equals no honest result, and encodes back", () => {
  const wire: Wire = { $: "unsupported", what: "a Proxy" };
  const decoded = decode(wire);
  assert.ok(decoded instanceof UnsupportedValue);
  assert.deepEqual(encode(decoded), wire);
});

test("decoding twice gives two values that share nothing", () => {
  const wire = encode([[1, 2], { a: [3] }]);
  const first = decode(wire);
  assert.ok(Array.isArray(first));
  first[0][0] = 99;
  assert.deepEqual(decode(wire), [[1, 2], { a: [3] }]);
});

test("shortening keeps at most so many leaves and counts the rest", () => {
  assert.deepEqual(shorten([1, 2, 3, 4], 2), [1, 2, { $: "more", count: 2 }]);
  assert.deepEqual(shorten({ $: "Float32Array", v: [1, 2, 3] }, 1), { $: "Float32Array", v: [1, { $: "more", count: 2 }] });
  assert.deepEqual(shorten([[1, 2], [3, 4]], 3), [[1, 2], [3, { $: "more", count: 1 }]]);
  assert.deepEqual(shorten([[1, 2], [3, 4]], 4), [[1, 2], [3, 4]]);
  const many = shorten(new Array<Wire>(100_000).fill([]), 10);
  assert.ok(Array.isArray(many) && many.length === 11);
});
