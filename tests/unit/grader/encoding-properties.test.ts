import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { formatWire, shapeOfWire, type Wire } from "#domain/value.ts";
import { wireSchema } from "#domain/wire-schema.ts";
import { decode, encode, isWire, maxDepth, shorten, UnsupportedValue } from "#grader/runner/encoding.ts";

const key = fc.oneof(fc.string(), fc.constantFrom("__proto__", "$", "v", "what", "constructor", "toJSON", "0", "length"));
const number = fc.oneof(fc.double(), fc.constantFrom(-0, NaN, Infinity, -Infinity, 2 ** 53, 5e-324, Number.MAX_VALUE));
const typed = fc.oneof(fc.float32Array(), fc.float64Array(), fc.int8Array(), fc.uint8Array(), fc.uint8ClampedArray(), fc.int16Array(), fc.uint16Array(), fc.int32Array(), fc.uint32Array());
class Matrix { rows = [1]; }
const foreign = fc.constantFrom<unknown>(() => 1, Symbol("s"), 1n, new Date(0), new Map([[1, 2]]), new Set([1]), /x/, new Error("x"), Promise.resolve(1), new Matrix(), new BigInt64Array(1), new DataView(new ArrayBuffer(1)), new ArrayBuffer(2), Object(1));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof({ depthSize: "small" },
    number, fc.string({ unit: "binary" }), fc.boolean(), fc.constantFrom(null, undefined), typed, foreign, fc.sparseArray(number, { maxLength: 20 }), fc.array(tie("value")),
    fc.array(fc.tuple(key, tie("value"))).map((entries): unknown => Object.fromEntries(entries)),
  ),
}));
const overJson = (wire: Wire): unknown => JSON.parse(JSON.stringify(wire));

/** The original as it should come back: the same, but for what cannot travel. */
function comesBack(decoded: unknown, original: unknown): void {
  if (decoded instanceof UnsupportedValue) {
    const plain = ["number", "string", "boolean", "undefined"].includes(typeof original) || original === null || Array.isArray(original);
    assert.ok(!plain && !(typeof original === "object" && Object.getPrototypeOf(original) === Object.prototype), "plain data was refused");
  } else if (Array.isArray(original)) {
    assert.ok(Array.isArray(decoded) && decoded.length === original.length);
    for (let i = 0; i < original.length; i++) {
      assert.equal(i in decoded, i in original, "a hole is a hole");
      comesBack(decoded[i], original[i]);
    }
  } else if (typeof original === "object" && original !== null && Object.getPrototypeOf(original) === Object.prototype) {
    assert.ok(typeof decoded === "object" && decoded !== null && Object.getPrototypeOf(decoded) === Object.prototype);
    assert.deepEqual(Object.keys(decoded), Object.keys(original));
    for (const name of Object.keys(original)) comesBack(Object.getOwnPropertyDescriptor(decoded, name)?.value, Object.getOwnPropertyDescriptor(original, name)?.value);
  } else {
    assert.deepStrictEqual(decoded, original);
    assert.ok(typeof original !== "object" || original === null || ArrayBuffer.isView(original), "what is no data must be refused");
  }
}

describe("the encoding", () => {
  test("every value survives the journey or is named as one that cannot, in place, the rest around it unharmed", () => {
    fc.assert(fc.property(value, (original) => {
      const wire = overJson(encode(original));
      assert.ok(isWire(wire) && wireSchema.safeParse(wire).success);
      comesBack(decode(wire), original);
    }), { numRuns: 500 });
  });

  test("whatever there is, encoding gives a wire value and throws nothing", () => {
    fc.assert(fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSet: true, withSparseArray: true, withTypedArray: true }), (original) => {
      assert.ok(isWire(overJson(encode(original))));
    }));
  });

  test("what runs code or throws when it is read is unsupported too", () => {
    const { proxy, revoke } = Proxy.revocable([], {});
    revoke();
    const throwing = new Proxy({}, { getPrototypeOf() { throw new Error("no"); }, ownKeys() { throw new Error("no"); }, get() { throw new Error("no"); } });
    for (const odd of [proxy, throwing, { get a() { throw new Error("no"); } }, [[throwing]], { inner: proxy }]) {
      const wire = encode(odd);
      assert.ok(isWire(wire) && JSON.stringify(wire).includes('"unsupported"'), JSON.stringify(wire));
    }
  });

  test("encoding what was decoded changes nothing", () => {
    fc.assert(fc.property(value, (original) => {
      const wire = encode(original);
      assert.deepEqual(encode(decode(wire)), wire);
    }));
  });
});

/** JSON of the shape of a wire value, though no honest program writes all of it. */
const { crafted } = fc.letrec((tie) => ({
  crafted: fc.oneof({ depthSize: "small" },
    fc.jsonValue(), fc.array(tie("crafted"), { maxLength: 3 }), fc.constantFrom({ $: "NaN" }, { $: "hole" }, { $: "-0" }, { $: "undefined" }, { $: "unsupported", what: "" }, { $: "more", count: 3 }),
    fc.record({ $: fc.constantFrom("Float32Array", "Int8Array", "Uint8ClampedArray", "object", "unsupported", "toString", "__proto__"), v: fc.array(tie("crafted"), { maxLength: 3 }) }),
    fc.record({ $: fc.constant("object"), v: fc.array(fc.tuple(fc.constantFrom("valueOf", "toString", "toJSON", "a", "__proto__"), tie("crafted")), { maxLength: 3 }) }),
  ),
}));

/** Everything that is done with a result. */
function useAll(wire: Wire): void {
  const decoded = decode(wire);
  assert.ok(isWire(encode(decoded)));
  formatWire(shorten(wire, 5));
  shapeOfWire(wire);
  assert.ok(wireSchema.safeParse(shorten(wire, 5)).success);
}

describe("what arrives may be anything", () => {
  test("crafted values are refused or read, and reading never throws", () => {
    let accepted = 0;
    fc.assert(fc.property(crafted, (data) => {
      if (!isWire(data)) return;
      accepted++;
      useAll(data);
    }), { numRuns: 3000 });
    assert.ok(accepted > 500);
  });

  test("text that was cut off or changed on the way is refused by JSON, refused as no wire value, or read", () => {
    let read = 0;
    const damage = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.boolean(), put: fc.constantFrom("", "[", "]", "{", "}", '"', ",", "$", "0", "9e999", "null", '{"$":"hole"}', "Int8Array") });
    fc.assert(fc.property(value, fc.array(damage, { minLength: 1, maxLength: 3 }), (original, damages) => {
      const text = damages.reduce((before, { at, cut, put }) => {
        const place = Math.floor(at * before.length);
        return `${before.slice(0, place)}${put}${cut ? "" : before.slice(place + 1)}`;
      }, JSON.stringify(encode(original)));
      let data: unknown;
      try {
        data = JSON.parse(text);
      } catch (error) {
        assert.ok(error instanceof SyntaxError);
        return;
      }
      if (!isWire(data)) return;
      read++;
      useAll(data);
    }), { numRuns: 4000 });
    assert.ok(read > 200);
  });

  test("brackets without end are refused, not followed", () => {
    for (const depth of [maxDepth + 10, 100_000]) {
      assert.equal(isWire(JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`)), false);
      assert.equal(isWire(JSON.parse(`${'{"$":"object","v":[["a",'.repeat(Math.min(depth, 20_000))}1${"]]}".repeat(Math.min(depth, 20_000))}`)), false);
    }
  });

  test("an element of a typed array that is no number is NaN, or 0 where there is none", () => {
    const odd: Wire[] = ["1", true, null, [7], { $: "object", v: [["valueOf", 1], ["toString", 1]] }, { $: "unsupported", what: "x" }];
    assert.deepEqual(decode({ $: "Float64Array", v: [...odd, 2] }), Float64Array.of(...odd.map(() => NaN), 2));
    assert.deepEqual(decode({ $: "Int8Array", v: [...odd, 2] }), Int8Array.of(...odd.map(() => 0), 2));
  });
});

test("shortening keeps what it keeps as it was, and never more than it may", () => {
  const leavesOf = (wire: Wire): number => {
    if (wire === null || typeof wire !== "object" || !Array.isArray(wire) && !("v" in wire)) return 1;
    if (Array.isArray(wire)) return wire.reduce<number>((sum, item) => sum + leavesOf(item), 0);
    if (wire.$ === "object") return wire.v.reduce((sum, [, item]) => sum + leavesOf(item), 0);
    return wire.v.length;
  };
  const mores = (wire: Wire): number => JSON.stringify(wire).split('{"$":"more"').length - 1;
  fc.assert(fc.property(value, fc.integer({ min: 1, max: 20 }), (original, most) => {
    const wire = encode(original);
    const short = shorten(wire, most);
    assert.ok(leavesOf(short) - mores(short) <= most);
    if (leavesOf(wire) + 50 < most) assert.deepEqual(short, wire);
    assert.ok(isWire(encode(decode(short))));
  }));
});
