import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { verdictSchema, type TestResult, type Verdict } from "#domain/verdict.ts";
import { toldEvent, toldVerdict } from "#domain/withheld.ts";

const mistake = { slug: "no-bias", message: "The bias is forgotten." };
const result: TestResult = { name: "two rows", hidden: false, task: 1, weight: 1, status: "failed", message: "differs", mistake, durationMs: 3 };
const verdict: Verdict = {
  exercise: "matmul", verdict: "wrong_answer", score: 4, maxScore: 10, durationMs: 12, summary: "4 of 10 cases pass. The results are those of a known mistake.",
  tests: [result], output: "printed", plots: [], compileErrors: [], error: null, mistake, seed: 7,
};
const until = new Date("2026-12-05T11:00:00Z");
const [free, hushed, exam] = [{ until: null, exam: false }, { until, exam: true }, { until: null, exam: true }];

describe("a verdict that is withheld", () => {
  const told = toldVerdict(verdict, hushed);
  test("says nothing of how it went, by no field", () => {
    assert.deepEqual([told.verdict, told.score, told.maxScore, told.durationMs, told.tests, told.output, told.mistake, told.withheldUntil], ["withheld", 0, 0, 0, [], "", null, until.toISOString()]);
    assert.doesNotMatch(JSON.stringify(told), /wrong|known|printed|bias|"4"|4 of/);
  });
  test("is the same for an accepted and a wrong one", () => assert.deepEqual(told, toldVerdict({ ...verdict, verdict: "accepted", score: 10, tests: [] }, hushed)));
  test("is one that can be read back", () => assert.deepEqual(verdictSchema.parse(JSON.parse(JSON.stringify(told))), told));
  test("is told where it does not count: else nobody would hand it in again", () => {
    for (const kind of ["system_error", "cancelled"] as const) assert.equal(toldVerdict({ ...verdict, verdict: kind }, hushed).verdict, kind);
  });
});

test("in an exam that tells its verdicts, nothing of the matched mistake", () => {
  const told = toldVerdict(verdict, exam);
  assert.deepEqual([told.verdict, told.summary, told.mistake, told.tests[0].mistake], ["wrong_answer", "4 of 10 cases pass.", null, null]);
});
test("without an exam, all of it", () => assert.equal(toldVerdict(verdict, free), verdict));

describe("events while it is graded", () => {
  test("that it waits and begins is told, and not of how many cases", () => {
    assert.deepEqual(toldEvent({ type: "queued", ahead: 2 }, hushed), { type: "queued", ahead: 2 });
    assert.deepEqual(toldEvent({ type: "started", total: 12 }, hushed), { type: "started", total: 0 });
  });
  test("cases, curves and what it prints are not", () => {
    assert.equal(toldEvent({ type: "test", index: 0, total: 12, result }, hushed), null);
    assert.equal(toldEvent({ type: "progress", step: 1, metrics: { loss: 2 } }, hushed), null);
    assert.equal(toldEvent({ type: "printed", text: "loss 2" }, hushed), null);
  });
  test("awards are not told with a verdict that is not", () => {
    const event = toldEvent({ type: "verdict", verdict, awards: ["ach.first"] }, hushed);
    assert.ok(event?.type === "verdict");
    assert.deepEqual([event.awards, event.verdict.verdict], [[], "withheld"]);
  });
  test("of a Run in an exam the cases come without the mistake", () => {
    const event = toldEvent({ type: "test", index: 0, total: 12, result }, exam);
    assert.ok(event?.type === "test");
    assert.deepEqual([event.result.mistake, event.result.status], [null, "failed"]);
  });
  test("without an exam nothing is changed", () => {
    const event = { type: "test", index: 0, total: 12, result } as const;
    assert.equal(toldEvent(event, free), event);
  });
});
