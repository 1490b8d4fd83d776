import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglishOf } from "#domain/said.ts";
import fc from "fast-check";
import { translator } from "#domain/i18n/translate.ts";
import { inWords } from "#domain/said-in-words.ts";
import { german } from "#lib/i18n/german.ts";
import { allClose } from "#grader/checkers/all-close.ts";
import { all } from "#grader/checkers/all.ts";
import type { Checker } from "#grader/checkers/checker.ts";
import { equalWithin } from "#grader/checkers/compare-values.ts";
import { exact } from "#grader/checkers/exact.ts";
import { fields, tuple } from "#grader/checkers/fields.ts";
import { gradient } from "#grader/checkers/gradient.ts";
import { moments } from "#grader/checkers/moments.ts";
import { property } from "#grader/checkers/property.ts";
import { sameShape } from "#grader/checkers/same-shape.ts";
import { set } from "#grader/checkers/set.ts";
import { training } from "#grader/checkers/training.ts";
import { UnsupportedValue } from "#grader/runner/encoding.ts";

const inGerman = translator("de", german);

/** The arguments of every call below: what `gradient` differentiates. */
const args: unknown[] = [[1, 2]];
const check = (checker: Checker, actual: unknown, expected: unknown) => checker.check(actual, expected, { args });
const passes = (checker: Checker, actual: unknown, expected: unknown) => check(checker, actual, expected).pass;

const close = allClose({ rtol: 1e-6, atol: 1e-9, nanEqual: true });
const checkers: Record<string, Checker> = {
  allClose: allClose({ rtol: 1e-6, atol: 1e-9 }),
  "allClose with nanEqual": close,
  exact: exact(),
  "exact with signedZero": exact({ signedZero: true }),
  sameShape: sameShape(),
  set: set<unknown>(),
  "set within a tolerance": set<unknown>({ rtol: 1e-3, atol: 0.1 }),
  property: property("it is an array", (actual) => Array.isArray(actual) || "No array."),
  training: training({ name: "the model", metric: "length", atLeast: 3, score: (actual) => (Array.isArray(actual) ? actual.length : NaN) }),
  moments: moments({ mean: 0, variance: 1, cdf: (x) => 1 / (1 + Math.exp(-x)) }),
  gradient: gradient<[number[]]>({ of: (x) => x[0] ** 2 + x[1] ** 3, by: 0, batch: () => 4 }),
  fields: fields<Record<string, unknown>>({ a: close, b: exact() }),
  tuple: tuple(close, exact(), set<unknown>()),
  all: all<unknown>(sameShape(), close),
};

const number = fc.oneof(fc.double(), fc.integer({ min: -9, max: 9 }), fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 5e-324, Number.MAX_VALUE));
const typed = fc.oneof(fc.float32Array({ maxLength: 4 }), fc.float64Array({ maxLength: 4 }), fc.int8Array({ maxLength: 4 }), fc.uint32Array({ maxLength: 4 }));
const { data } = fc.letrec((tie) => ({
  data: fc.oneof({ maxDepth: 3 },
    number, fc.string(), fc.boolean(), fc.constantFrom(null, undefined), typed,
    fc.array(tie("data"), { maxLength: 4 }), fc.array(fc.array(number, { minLength: 2, maxLength: 2 }), { maxLength: 3 }), fc.array(number, { maxLength: 5 }),
    fc.dictionary(fc.oneof(fc.constantFrom("a", "b"), fc.string()), tie("data"), { maxKeys: 3 }), fc.record({ a: tie("data"), b: tie("data") })),
}));

/** What no encoding gives back, but what a checker must not stumble over either. */
function hostileValues(): unknown[] {
  let deep: unknown[] = [];
  for (let i = 0; i < 1000; i++) deep = [deep];
  const { proxy, revoke } = Proxy.revocable([], {});
  revoke();
  const holes = [1, 2, 3];
  delete holes[1];
  const buffer = new ArrayBuffer(8);
  const detached = new Float64Array(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  const own: unknown = JSON.parse('{"__proto__": [1], "a": 1}');
  return [
    deep, proxy, holes, detached, own, new Array(3), 1n, Symbol("s"), () => 1, new Date(NaN), new Map([[1, 2]]), new Set([1]), Promise.resolve(1),
    new UnsupportedValue("a Proxy"), [new UnsupportedValue("a function")], { a: new UnsupportedValue("a getter"), b: 1 }, new BigInt64Array(2), new DataView(new ArrayBuffer(2)),
    new Proxy({}, { getPrototypeOf() { throw new Error("no"); } }), { get a() { throw new Error("no"); }, b: 1 }, { valueOf: 1, toString: 1 }, [{ valueOf: 1, toString: 1 }],
    Object.create(null), Object.create({ a: 1, b: 2 }), new (class Matrix { a = 1; b = 1; })(), Object(1), Object("text"), "", "1", [[1], [2, 3]], [[], [1]],
  ];
}
const hostile = hostileValues();
/** As a function, since even a test runner that looks at some of these values stumbles. */
const give = (value: unknown) => () => value;
const place = fc.nat({ max: hostile.length - 1 });
const anything = fc.oneof(
  data.map(give), place.map((i) => () => hostile[i]), place.map((i) => () => [1, hostile[i]]), place.map((i) => () => ({ a: hostile[i], b: 1 })),
  fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withObjectString: true, withSet: true, withSparseArray: true, withTypedArray: true }).map(give));

test("a cycle, which no encoding lets through, ends every checker all the same", () => {
  const cycle: unknown[] = [1];
  cycle.push(cycle);
  for (const checker of Object.values(checkers)) checker.check(cycle, [1, [1]], { args });
});

describe("every checker", () => {
  for (const [name, checker] of Object.entries(checkers)) {
    test(`${name}: never throws, and a failure has two sentences in each language, whatever came`, () => {
      fc.assert(fc.property(anything, data, (produce, expected) => {
        const actual = produce();
        // An author's reference gives a set as an array.
        const result = check(checker, actual, name.startsWith("set") && !Array.isArray(expected) ? [expected] : expected);
        if (!result.pass) for (const text of [result.message, result.withoutData]) {
          assert.match(inEnglishOf(text), /^[^a-z][\s\S]*[.?)]$/);
          assert.match(inWords("no German", text, inGerman), /^[^a-z][\s\S]*[.?)]$/);
        }
        assert.equal(typeof checker.same(actual, expected), "boolean");
        assert.equal(typeof checker.same(expected, actual), "boolean");
        assert.equal(typeof checker.same(actual, actual), "boolean");
      }), { numRuns: 200 });
    });
    test(`${name}: two programs that gave the same data gave the same`, () => {
      fc.assert(fc.property(data, (value) => checker.same(value, structuredClone(value))));
    });
    test(`${name}: whether two programs gave the same does not depend on which is asked about first`, () => {
      if (name === "set within a tolerance") return;
      fc.assert(fc.property(data, data, (a, b) => checker.same(a, b) === checker.same(b, a)));
    });
  }
});

/** Whether some number in a value is NaN or infinite. */
const hasSpecial = (value: unknown): boolean =>
  typeof value === "number" ? !Number.isFinite(value) : ArrayBuffer.isView(value) ? hasSpecial(Array.from(Object.values(value)))
    : typeof value === "object" && value !== null && Object.values(value).some(hasSpecial);

describe("a value equals itself", () => {
  for (const name of ["allClose with nanEqual", "exact", "exact with signedZero"]) {
    test(name, () => { fc.assert(fc.property(data, (value) => passes(checkers[name], structuredClone(value), value))); });
  }
  test("but for NaN where it is not asked for, and for what is not finite where only the form counts", () => {
    fc.assert(fc.property(data, (value) => passes(checkers.allClose, structuredClone(value), value) || hasSpecial(value)));
    fc.assert(fc.property(data, (value) => passes(checkers.sameShape, structuredClone(value), value) === !hasSpecial(value)));
  });
  test("as a set, an object's part, an item, or by two checkers", () => {
    fc.assert(fc.property(fc.array(data), (items) => passes(checkers.set, structuredClone(items), items) || items.some((item) => item === undefined) || JSON.stringify(items).includes("null")));
    fc.assert(fc.property(data, data, (a, b) => passes(checkers.fields, structuredClone({ a, b }), { a, b })));
    fc.assert(fc.property(data, data, (a, b) => passes(checkers.tuple, structuredClone([a, b, [1, a]]), [a, b, [1, a]]) || JSON.stringify([a, b]).includes("null") || a === undefined));
    fc.assert(fc.property(data, (value) => passes(checkers.all, structuredClone(value), value) === !hasSpecial(value)));
  });
});

describe("neither side has a say in it", () => {
  for (const name of ["exact", "exact with signedZero", "sameShape", "set"]) {
    test(`${name} is symmetric`, () => {
      const list = fc.oneof(data, fc.array(fc.constantFrom(0, -0, 1, "1", true, [1], new Float32Array([1]))));
      fc.assert(fc.property(list, list, (a, b) => {
        if (name === "set" && !(Array.isArray(a) && Array.isArray(b))) return;
        if (name === "sameShape" && (hasSpecial(a) || hasSpecial(b))) return;
        assert.equal(passes(checkers[name], a, b), passes(checkers[name], b, a));
      }));
    });
  }
  test("allClose is symmetric where the tolerance is absolute", () => {
    const absolute = allClose({ rtol: 0, atol: 2, nanEqual: true });
    const small = fc.array(fc.oneof(fc.integer({ min: -5, max: 5 }), fc.constantFrom(NaN, Infinity, -Infinity)), { maxLength: 3 });
    fc.assert(fc.property(small, small, (a, b) => passes(absolute, a, b) === passes(absolute, b, a)));
  });
});

/** The distance from a positive number to the next that a computer has. */
function spacing(value: number): number {
  const bits = new BigInt64Array(1);
  const view = new Float64Array(bits.buffer);
  view[0] = Math.abs(value);
  bits[0] += 1n;
  return view[0] - Math.abs(value);
}

describe("the tolerance is exact at its edge: |a − e| = atol + rtol·|e| passes, the next number does not", () => {
  // Few bits each, so that every sum and product is exact and no rounding blurs the edge.
  const exponent = fc.integer({ min: -20, max: 20 });
  const dyadic = fc.tuple(fc.integer({ min: 1, max: 255 }), exponent).map(([m, k]) => m * 2 ** k);
  const rtol = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }).map((k) => 2 ** -k));
  const around: Record<string, (r: number, a: number) => [checker: Checker, wrap: (x: number) => unknown]> = {
    allClose: (r, a) => [allClose({ rtol: r, atol: a }), (x) => x],
    "allClose in an array": (r, a) => [allClose({ rtol: r, atol: a }), (x) => [[1, x]]],
    "allClose in a typed array": (r, a) => [allClose({ rtol: r, atol: a }), (x) => Float64Array.of(x)],
    set: (r, a) => [set<unknown>({ rtol: r, atol: a }), (x) => [x]],
    fields: (r, a) => [fields({ x: allClose<unknown>({ rtol: r, atol: a }) }), (x) => ({ x })],
  };
  for (const [name, make] of Object.entries(around)) {
    test(name, () => {
      fc.assert(fc.property(dyadic, rtol, dyadic, fc.constantFrom<1 | -1>(1, -1), fc.constantFrom<1 | -1>(1, -1), (size, r, a, sign, side) => {
        const e = sign * size;
        const edge = e + side * (a + r * size);
        const [checker, wrap] = make(r, a);
        assert.equal(passes(checker, wrap(edge), wrap(e)), true);
        // The next result whose distance is another number too: a finer step is lost in the subtraction.
        const beyond = edge + side * Math.max(spacing(edge), spacing(edge - e));
        assert.equal(passes(checker, wrap(beyond), wrap(e)), false, `${beyond} beyond ${edge}`);
      }), { numRuns: 500 });
    });
  }
});

test("the quick comparison of many pairs agrees with the one that explains", () => {
  const tolerance = { rtol: 1e-6, atol: 1e-9, nanEqual: true, signedZero: false };
  const pair = fc.oneof(fc.tuple(data, data), data.map((value): [unknown, unknown] => [structuredClone(value), value]), fc.tuple(fc.array(fc.constantFrom(0, -0, 1, NaN, "1")), fc.array(fc.constantFrom(0, -0, 1, NaN, "1"))));
  fc.assert(fc.property(pair, ([a, b]) => equalWithin(a, b, tolerance) === passes(close, a, b)), { numRuns: 1000 });
});

describe("values of other types", () => {
  const numeric = [checkers.allClose, checkers.exact, checkers.all, allClose({ rtol: 1e9, atol: 1e9 })];
  test("no string, truth value, null, hole, object, typed array of another length or NaN stands for a number", () => {
    const holes = [1, 2];
    delete holes[1];
    for (const checker of numeric) {
      for (const other of ["2", "", true, false, null, undefined, [2], { 0: 2 }, 2n, Object(2), new Date(2), NaN, new UnsupportedValue("2")]) {
        assert.equal(passes(checker, [1, other], [1, 2]), false, `${checker.name}: ${String(Object.prototype.toString.call(other))}`);
      }
      assert.equal(passes(checker, holes, [1, 2]), false);
      assert.equal(passes(checker, new Float32Array([1, 2, 3]), [1, 2]), false);
      assert.equal(passes(checker, Float32Array.of(1, 2), [1, 2]), true);
      assert.equal(passes(checker, [1, 2], Int8Array.of(1, 2)), true);
    }
  });
  test("Infinity stands for itself alone, −0 for 0 unless its sign is asked for", () => {
    for (const checker of numeric) {
      for (const other of [-Infinity, NaN, Number.MAX_VALUE]) assert.equal(passes(checker, other, Infinity) || passes(checker, Infinity, other), false);
      assert.equal(passes(checker, -0, 0) && passes(checker, 0, -0), true);
    }
    assert.equal(passes(checkers["exact with signedZero"], -0, 0), false);
    assert.equal(passes(checkers.set, [-0], [0]), true);
  });
});

describe("what is said of a hidden case holds nothing of its data", () => {
  /** Digits and letters that only data have; every value below is made of them. */
  const mark = /73\d*|zebra/;
  const secret = fc.oneof(
    fc.integer({ min: 0, max: 99 }).map((n) => 7300 + n), fc.integer({ min: 0, max: 99 }).map((n) => -7300 - n), fc.integer({ min: 0, max: 99 }).map((n) => 0.073 + n * 7.3e-5),
    fc.constantFrom("zebra", "zebras", 7.3e-30, 7.3e30));
  const { told } = fc.letrec((tie) => ({
    told: fc.oneof({ maxDepth: 3 }, secret, fc.constantFrom(0, NaN, Infinity, null, undefined, true), fc.constantFrom(new UnsupportedValue("an object of class zebra73"), new UnsupportedValue("a zebra")),
      fc.array(tie("told"), { maxLength: 4 }), fc.array(secret, { minLength: 2, maxLength: 5 }), fc.array(fc.array(secret, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 3 }),
      fc.dictionary(fc.constantFrom("zebra", "zebras", "a", "73"), tie("told"), { maxKeys: 3 }), fc.record({ a: tie("told"), b: tie("told") })),
  }));
  const related = fc.oneof(fc.tuple(told, told), fc.tuple(fc.array(secret, { minLength: 3, maxLength: 6 }), fc.constantFrom(-1, 73, 1 / 73, 2)).map(([e, by]) => [e.map((x) => (typeof x === "number" ? x * by : x)), e]),
    fc.array(secret, { minLength: 3, maxLength: 6 }).chain((e) => fc.tuple(fc.shuffledSubarray(e, { minLength: e.length }), fc.constant(e))));
  for (const [name, checker] of Object.entries(checkers)) {
    test(name, () => {
      fc.assert(fc.property(related, ([actual, expected]) => {
        const result = checker.check(actual, name.startsWith("set") && !Array.isArray(expected) ? [expected] : expected, { args });
        if (!result.pass) assert.doesNotMatch(JSON.stringify(result.withoutData), mark);
      }), { numRuns: 500 });
    });
  }
});
