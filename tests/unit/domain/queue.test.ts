import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inEnglish } from "#domain/i18n/translate.ts";
import { targetOf } from "#domain/queue.ts";
import { targetWords, timeWords } from "#domain/queue-words.ts";

const hour = 3_600_000;
const since = new Date("2026-11-25T12:00:00Z");
const after = (hours: number) => new Date(since.getTime() + hours * hour);
const words = (hours: number, target = 48) => targetWords(targetOf(since, target, after(hours)), "UTC", inEnglish, after(hours));

describe("the time in which an answer is to come", () => {
  it("is over at its last moment, and not a moment before", () => {
    assert.equal(targetOf(since, 48, new Date(after(48).getTime() - 1)).state, "soon");
    assert.equal(targetOf(since, 48, after(48)).state, "breached");
  });
  it("is short in its last quarter, however long it is", () => {
    assert.deepEqual([35, 36].map((hours) => targetOf(since, 48, after(hours)).state), ["waiting", "soon"]);
    assert.deepEqual([539, 540].map((hours) => targetOf(since, 720, after(hours)).state), ["waiting", "soon"]);
    assert.deepEqual([0.7, 0.75].map((hours) => targetOf(since, 1, after(hours)).state), ["waiting", "soon"]);
  });
  it("what waits since the future, by another machine's clock, is not overdue", () => {
    assert.equal(targetOf(since, 1, after(-2)).state, "waiting");
  });
  it("is counted in hours, also over a change of the clocks", () => {
    assert.equal(targetOf(new Date("2026-10-24T12:00:00Z"), 24, since).at.toISOString(), "2026-10-25T12:00:00.000Z");
  });
});

describe("its words", () => {
  it("say since when it is overdue", () => {
    assert.equal(words(49), "Overdue since Friday 27 November, 12:00");
  });
  it("say in how long it is due, never more than is left", () => {
    assert.deepEqual([0, 1, 25, 46.5, 47.5, 47.99].map((hours) => words(hours)), ["Due in 2 days", "Due in 47 hours", "Due in 23 hours", "Due in 1 hour", "Due in 30 minutes", "Due in 1 minute"]);
    assert.equal(words(0, 720), "Due in 30 days");
  });
  it("never say that nothing is left before it is over", () => {
    assert.equal(targetWords(targetOf(since, 1, new Date(after(1).getTime() - 5)), "UTC", inEnglish, new Date(after(1).getTime() - 5)), "Due in 1 minute");
  });
  it("show the reader's clock, from midnight on", () => {
    assert.equal(timeWords(new Date("2026-11-25T23:05:00Z"), "Europe/Berlin", inEnglish), "00:05");
  });
});
