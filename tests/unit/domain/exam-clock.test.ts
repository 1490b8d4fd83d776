import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { examNearness } from "#domain/exam-clock.ts";

const minute = 60_000;

describe("how near the end of an exam is", () => {
  test("nothing is said while there is time", () => assert.equal(examNearness(5 * minute + 1).nearness, null));
  test("five minutes before it, and in the last one", () =>
    assert.deepEqual([5 * minute, minute + 1, minute, 1].map((left) => examNearness(left).nearness), ["minutes", "minutes", "minute", "minute"]));
  test("with its last moment it is over", () => assert.deepEqual([0, -1].map((left) => examNearness(left).nearness), ["over", "over"]));
  test("the next look is at the next step, not after it", () => assert.deepEqual([12 * minute, 4 * minute, 30_000].map((left) => examNearness(left).nextMs), [7 * minute, 3 * minute, 30_000]));
  test("an end that is weeks away does not overflow the timer, which would fire at once and for ever", () => assert.equal(examNearness(40 * 24 * 60 * minute).nextMs, 60 * minute));
  test("looking whenever it is time says each step once", () => {
    const said: unknown[] = [];
    for (let left = 3 * 60 * minute; ;) {
      const { nearness, nextMs } = examNearness(left);
      said.push(nearness);
      if (nearness === "over") break;
      left -= nextMs;
    }
    assert.deepEqual(said.filter((each) => each !== null), ["minutes", "minute", "over"]);
  });
});
