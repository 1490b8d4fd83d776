import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { askedBy, cellState, directionOf, needOf, parseTries, shareStep, stuckAfter, type Tries } from "#domain/cohort-map.ts";
import { cellSign, cellWords } from "#domain/cohort-map-words.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import type { CohortTerms } from "#domain/schedule.ts";

const at = (text: string) => new Date(text);
const due = { dueAt: at("2026-11-10T22:00:00Z"), graceMinutes: 10, timeZone: "UTC" };
const tries = (attempts: number, acceptedAt: string | null = null): Tries => ({ attempts, lastAt: at("2026-11-12T12:00:00Z"), acceptedAt: acceptedAt === null ? null : at(acceptedAt) });
const cohort = (facts: Partial<CohortTerms> = {}): CohortTerms => ({ startsOn: "2026-09-28", paced: false, timeZone: "UTC", latePerDay: 10, lateDays: null, graceMinutes: 0, dates: [], extensions: [], exams: [], ...facts });

describe("the state of a cell", () => {
  it("who never tried is not stuck", () => assert.equal(cellState(undefined, due), "untried"));
  it("one attempt fewer than too many is no alarm", () => assert.deepEqual([cellState(tries(stuckAfter - 1), due), cellState(tries(stuckAfter), due)], ["tried", "stuck"]));
  it("many attempts that ended well are not stuck", () => assert.equal(cellState(tries(30, "2026-11-09T12:00:00Z"), due), "accepted"));
  it("within the grace nothing is late, after it it is", () =>
    assert.deepEqual(["2026-11-10T22:10:00Z", "2026-11-10T22:10:01Z"].map((acceptedAt) => cellState(tries(1, acceptedAt), due)), ["accepted", "late"]));
  it("where nothing is due nothing is late", () => assert.equal(cellState(tries(1, "2030-01-01T00:00:00Z"), null), "accepted"));
  it("no two states have the same sign, whatever the colours", () =>
    assert.equal(new Set((["untried", "tried", "stuck", "accepted", "late"] as const).map((state) => cellSign(state, 6))).size, 5));
});

describe("what the calendar asks for", () => {
  it("without a deadline an exercise is asked for when its week is over, by the cohort's clock", () => {
    const placed = { slug: "matmul", month: 1, week: 1 };
    assert.equal(askedBy(placed, cohort()).toISOString(), "2026-10-05T00:00:00.000Z");
    assert.equal(askedBy(placed, cohort({ timeZone: "America/New_York" })).toISOString(), "2026-10-05T04:00:00.000Z");
  });
  it("a deadline stands in place of the week", () => {
    const dates = [{ kind: "exercise" as const, key: "matmul", opensAfter: null, dueAfter: 1440, quota: null }];
    assert.equal(askedBy({ slug: "matmul", month: 1, week: 4 }, cohort({ dates })).toISOString(), "2026-09-29T00:00:00.000Z");
  });
  it("one student's extension asks no less of the cohort", () => {
    const extensions = [{ kind: "exercise" as const, key: "matmul", dueAt: at("2027-01-01T00:00:00Z") }];
    assert.equal(askedBy({ slug: "matmul", month: 1, week: 1 }, cohort({ extensions })).toISOString(), "2026-10-05T00:00:00.000Z");
  });
});

describe("who needs help first", () => {
  const standing = (doneAsked: number, failedLately: number) => ({ asked: 10, doneAsked, failedLately });
  it("who has less done comes before who has more", () => assert.ok(needOf(standing(2, 0)) > needOf(standing(5, 0))));
  it("of two who are as far, the one who fails now comes first", () => assert.ok(needOf(standing(5, 6)) > needOf(standing(5, 0))));
  it("a hundred attempts at one exercise do not outweigh a lost term", () => assert.ok(needOf(standing(0, 0)) > needOf(standing(8, 100))));
  it("who is ahead of the calendar with nothing failing needs none", () => assert.equal(needOf(standing(10, 0)), 0));
});

describe("the week's change", () => {
  it("tells more from less from as many, also from nothing", () =>
    assert.deepEqual([{ now: 3, before: 1 }, { now: 1, before: 3 }, { now: 0, before: 0 }].map(directionOf), ["more", "less", "same"]));
});

describe("a student's tries in short", () => {
  it("reads what is accepted and what is not, and nothing as nothing", () => {
    assert.equal(parseTries("").size, 0);
    const read = parseTries("3 5 1764000000 ;7 1 1764000000 1764000060");
    assert.deepEqual(read.get(3), { attempts: 5, lastAt: new Date(1_764_000_000_000), acceptedAt: null });
    assert.deepEqual(read.get(7)?.acceptedAt, new Date(1_764_000_060_000));
  });
});

describe("shares", () => {
  it("only what is whole looks whole, and only what is empty looks empty", () => {
    assert.deepEqual([shareStep(0, 8), shareStep(1, 8), shareStep(4, 8), shareStep(7, 8), shareStep(8, 8)], [0, 1, 2, 3, 4]);
    assert.equal(shareStep(0, 0), 0);
  });
});

describe("the line below the map", () => {
  it("says who, what and how it stands", () => {
    assert.equal(cellWords("Ada Lovelace", "Softmax", { state: "tried", attempts: 3, day: "2026-11-12" }, inEnglish), "Ada Lovelace · Softmax: 3 attempts, not accepted, last on 12 Nov");
    assert.equal(cellWords("Ada", "Softmax", { state: "untried", attempts: 0, day: null }, inEnglish), "Ada · Softmax: not tried");
  });
});
