import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { inEnglish } from "#domain/i18n/translate.ts";
import { accessTo, mayWriteTo, standingOf, startProblem, threadKey, threadName } from "#domain/messages.ts";

describe("what somebody is in a cohort", () => {
  test("a mentor of the site is nobody in a cohort that they are not in", () => assert.equal(standingOf("mentor", null), null));
  test("an administrator is staff everywhere, enrolled or not", () => assert.deepEqual([standingOf("admin", null), standingOf("admin", "student")], ["staff", "staff"]));
  test("the role in the cohort counts, not that on the site", () => assert.deepEqual([standingOf("instructor", "student"), standingOf("student", "mentor")], ["student", "staff"]));
});

describe("who may start a conversation", () => {
  test("students do not write to students here, nor staff to staff", () => assert.deepEqual([mayWriteTo("student", "student"), mayWriteTo("staff", "staff")], [false, false]));
  test("staff write to students and students to staff", () => assert.equal(startProblem("staff", ["student"], "") ?? startProblem("student", ["staff", "staff"], ""), null));
  test("one who is no student of the cohort among many is one too many", () => assert.match(String(startProblem("staff", ["student", null], "Group")), /Choose students/));
  test("a student who slips in another student is told where to talk with them", () => assert.match(String(startProblem("student", ["staff", "student"], "")), /discussion/));
  test("nobody is chosen", () => assert.match(String(startProblem("staff", [], "Group")), /Choose whom/));
  test("a group without a title is refused, two people need none", () => {
    assert.match(String(startProblem("staff", ["student", "student"], "")), /title/);
    assert.equal(startProblem("student", ["staff", "staff"], ""), null);
  });
});

describe("what a member may do", () => {
  const facts = { standing: "student", archived: false, others: 1 } as const;
  test("write, among people who are there", () => assert.equal(accessTo(facts), "write"));
  test("who has left reads no further, also where the cohort is archived", () => assert.equal(accessTo({ ...facts, standing: null, archived: true }), "left"));
  test("an archived cohort is read only", () => assert.equal(accessTo({ ...facts, archived: true }), "archived"));
  test("nobody writes to an empty room", () => assert.equal(accessTo({ ...facts, others: 0 }), "alone"));
});

test("a member is told once until they have looked, and then anew", () => {
  const [before, after] = [new Date(1000), new Date(2000)];
  assert.equal(threadKey("t", before), threadKey("t", new Date(1000)));
  assert.notEqual(threadKey("t", before), threadKey("t", after));
  assert.notEqual(threadKey("t", null), threadKey("u", null));
});

describe("what a conversation is called", () => {
  test("by its title", () => assert.equal(threadName("Reading {group}", ["Bob"], inEnglish), "Reading {group}"));
  test("by who else is in it", () => assert.equal(threadName("", ["Bob", "Eve"], inEnglish), "Bob and Eve"));
  test("the fourth is named rather than counted as one other", () => assert.equal(threadName("", ["A", "B", "C", "D"], inEnglish), "A, B, C and D"));
  test("many are counted", () => assert.equal(threadName("", ["A", "B", "C", "D", "E"], inEnglish), "A, B, C and 2 others"));
  test("everybody's account is gone", () => assert.match(threadName("", [], inEnglish), /nobody/));
});
