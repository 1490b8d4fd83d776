import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changedFields, differencesOf } from "#domain/audit-difference.ts";

describe("what a change changed", () => {
  it("names what differs, and not what stayed", () => {
    assert.deepEqual(differencesOf({ role: "student", name: "Ada" }, { role: "mentor", name: "Ada" }), [{ key: "role", before: "student", after: "mentor" }]);
  });
  it("what was not there, and what is not any more", () => {
    assert.deepEqual(differencesOf(null, { role: "student" }), [{ key: "role", before: null, after: "student" }]);
    assert.deepEqual(differencesOf({ role: "student" }, null), [{ key: "role", before: "student", after: null }]);
    assert.deepEqual(differencesOf({ lateDays: null }, { lateDays: 7 }), [{ key: "lateDays", before: null, after: "7" }]);
  });
  it("no and nought are values", () => assert.deepEqual(differencesOf({ open: true, latePerDay: 10 }, { open: false, latePerDay: 0 }), [{ key: "open", before: "true", after: "false" }, { key: "latePerDay", before: "10", after: "0" }]));
  it("what is nested, and what is no object, is compared as a whole", () => {
    assert.deepEqual(differencesOf({ marks: { a: 1 } }, { marks: { a: 2 } }), [{ key: "marks", before: '{"a":1}', after: '{"a":2}' }]);
    assert.deepEqual(differencesOf("old", "new"), [{ key: "", before: "old", after: "new" }]);
    assert.deepEqual(differencesOf([1], [1]), []);
  });
  it("a field called like JavaScript's own is a field", () => assert.deepEqual(differencesOf({ constructor: "a" }, {}), [{ key: "constructor", before: "a", after: null }]));
});

describe("what the audit keeps of a change", () => {
  it("only the fields that differ, of both states", () => assert.deepEqual(changedFields({ a: 1, b: "x", c: null }, { a: 2, b: "x", c: null }), { before: { a: 1 }, after: { a: 2 } }));
  it("nothing when nothing differs", () => assert.equal(changedFields({ a: 1, b: null }, { a: 1, b: null }), null));
});
