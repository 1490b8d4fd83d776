import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRaised, moveOfStart } from "#domain/cohort.ts";

describe("moving a cohort's first day", () => {
  it("says how far, and when the year ends then", () => {
    assert.deepEqual(moveOfStart("2027-01-11", "2027-02-01"), { days: 21, lastMonth: "2028-01-01", ends: "2028-02-01" });
    assert.equal(moveOfStart("2027-02-01", "2027-01-11")?.days, -21);
  });
  it("over a change of the clocks days stay days", () => assert.equal(moveOfStart("2027-03-27", "2027-03-29")?.days, 2));
  it("the same day is no move", () => assert.equal(moveOfStart("2027-01-11", "2027-01-11"), null));
});

describe("a raised role", () => {
  it("is one that may do more", () => {
    assert.ok(isRaised("student", "mentor") && isRaised("mentor", "instructor") && isRaised("instructor", "admin"));
    assert.ok(!isRaised("mentor", "mentor") && !isRaised("instructor", "student"));
  });
});
