import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { examOf, examState, isWithheld, type ExamWindow } from "#domain/exam.ts";

const [opensAt, closesAt] = [new Date("2026-12-04T09:00:00Z"), new Date("2026-12-04T11:00:00Z")];
const exam: ExamWindow = { id: "a", title: "Midterm", exercises: ["matmul", "adam"], opensAt, closesAt, showVerdicts: false };
const [before, during, last, after] = [new Date(opensAt.getTime() - 1), new Date("2026-12-04T10:00:00Z"), new Date(closesAt.getTime() - 1), closesAt];

describe("where an exam stands", () => {
  test("it opens with its first moment and its last is over", () => assert.deepEqual([before, opensAt, last, closesAt].map((now) => examState(exam, now)), ["before", "open", "open", "closed"]));
});

describe("the exam of an exercise", () => {
  const again: ExamWindow = { ...exam, id: "b", opensAt: new Date("2026-12-11T09:00:00Z"), closesAt: new Date("2026-12-11T11:00:00Z") };
  const id = (exams: ExamWindow[], now: Date) => examOf(exams, "adam", now)?.id ?? null;
  test("none of another exercise", () => assert.equal(examOf([exam], "softmax", during), null));
  test("the one that is open, whatever is to come", () => assert.equal(id([again, exam], during), "a"));
  test("one that is to come before one that is over: the repetition closes its exercises again", () => assert.equal(id([exam, again], after), "b"));
  test("the next of two that are to come", () => assert.equal(id([again, exam], before), "a"));
  test("the last of two that are over", () => assert.equal(id([exam, again], new Date("2027-01-01")), "b"));
});

describe("whether a result is withheld", () => {
  test("of what was handed in during the exam, until its end", () => assert.deepEqual([during, last].map((now) => isWithheld(exam, during, now)), [true, true]));
  test("not any more with its end", () => assert.equal(isWithheld(exam, during, after), false));
  test("not of what was handed in before it began", () => assert.equal(isWithheld(exam, before, during), false));
  test("of what was handed in with its first moment", () => assert.equal(isWithheld(exam, opensAt, during), true));
  test("not where verdicts are told at once", () => assert.equal(isWithheld({ ...exam, showVerdicts: true }, during, during), false));
});
