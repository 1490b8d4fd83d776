import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { deskDigestDue } from "#domain/desk-digest.ts";
import { inEnglish, translator } from "#domain/i18n/translate.ts";
import type { Reason } from "#domain/risk.ts";
import { nextStepWords, preparedMessage, reasonWords, sinceWords } from "#domain/risk-words.ts";
import { german } from "#lib/i18n/german.ts";

const now = new Date("2026-11-28T12:00:00Z");
const since = new Date("2026-11-24T09:00:00Z");
const exercise = { slug: "backprop-mlp", title: "Backprop" };
const inGerman = translator("de", german);
const failing = (opened: number, all = 3, attempts = 8): Reason => ({ rule: "failing", exercise, attempts, since, submissionId: "s", hints: { opened, all } });
const review: Reason = { rule: "awaiting", about: { kind: "review", id: "r", ...exercise }, since, days: 5 };
const words = (reason: Reason, t = inEnglish) => reasonWords(reason, "UTC", t, now);

describe("reasons in words", () => {
  const cases: [Reason, string][] = [
    [failing(0), "8 failed attempts at “Backprop” since Tuesday, no hint opened"],
    [failing(1), "8 failed attempts at “Backprop” since Tuesday, 1 hint opened"],
    [failing(0, 0), "8 failed attempts at “Backprop” since Tuesday"],
    [{ rule: "same_mistake", exercise, others: 3, since, submissionId: "s", message: "" }, "Stuck in “Backprop” on the same mistake as 3 others"],
    [{ rule: "same_mistake", exercise, others: 1, since, submissionId: "s", message: "" }, "Stuck in “Backprop” on the same mistake as one other"],
    [{ rule: "idle", days: 9, since, never: false }, "No activity for 9 days"],
    [{ rule: "idle", days: 1, since, never: true }, "Nothing done yet, 1 day after the beginning"],
    [{ rule: "late", count: 1, oldest: exercise, since }, "1 exercise overdue: “Backprop” since Tuesday"],
    [{ rule: "late", count: 4, oldest: exercise, since }, "4 exercises overdue, “Backprop” since Tuesday"],
    [{ rule: "behind", weeks: 3, open: 9, asked: 40, since }, "3 weeks behind the calendar: 9 of 40 lessons and exercises of the past weeks are open"],
    [{ rule: "behind", weeks: 9, open: 30, asked: 40, since }, "2 months behind the calendar: 30 of 40 lessons and exercises of the past weeks are open"],
    [review, "Was asked for changes in the review of “Backprop” 5 days ago, nothing new since"],
  ];
  for (const [reason, said] of cases) it(said, () => assert.equal(words(reason), said));
  it("in German", () => assert.equal(words(failing(0), inGerman), "8 gescheiterte Versuche bei „Backprop“ seit Dienstag, kein Hinweis geöffnet"));
  it("a title with braces is what it is", () => assert.match(words({ rule: "late", count: 2, oldest: { slug: "x", title: "{a} 'b'" }, since }), /“\{a\} 'b'”/));
  it("every reason has a next step and a message, in both languages", () => {
    for (const [reason] of cases) {
      for (const t of [inEnglish, inGerman]) {
        assert.ok(nextStepWords(reason, t).length > 10);
        assert.match(preparedMessage(reason, "Ada", t), /Ada/);
      }
    }
  });
  it("who has opened every hint is not pointed to another", () => assert.notEqual(nextStepWords(failing(3), inEnglish), nextStepWords(failing(2), inEnglish)));
});

describe("since when", () => {
  const cases: [string, string, string][] = [
    ["2026-11-28", "since today", "seit heute"], ["2026-11-27", "since yesterday", "seit gestern"], ["2026-11-22", "since Sunday", "seit Sonntag"],
    ["2026-11-21", "since 21 November", "seit dem 21. November"], ["2025-11-28", "since 28 November 2025", "seit dem 28. November 2025"], ["2026-11-29", "since today", "seit heute"],
  ];
  for (const [day, english, said] of cases) {
    it(`${day}: ${english}`, () => {
      assert.equal(sinceWords(day, "2026-11-28", inEnglish), english);
      assert.equal(sinceWords(day, "2026-11-28", inGerman), said);
    });
  }
});

describe("the weekly mail of the desk", () => {
  const never = { quietFrom: null, quietUntil: null };
  const due = (moment: string, sentAt: string | null = null, zone = "UTC", quiet: { quietFrom: number | null; quietUntil: number | null } = never) =>
    deskDigestDue(new Date(moment), zone, quiet, sentAt === null ? null : new Date(sentAt));
  it("is due on Monday at seven, not a minute before", () => assert.deepEqual([due("2026-11-30T06:59:00Z"), due("2026-11-30T07:00:00Z")], [false, true]));
  it("is due by the person's own clock", () => assert.deepEqual([due("2026-11-30T06:30:00Z", null, "Europe/Berlin"), due("2026-11-30T07:30:00Z", null, "America/New_York")], [true, false]));
  it("goes out once", () => assert.deepEqual([due("2026-11-30T08:00:00Z", "2026-11-30T07:00:30Z"), due("2026-12-01T08:00:00Z", "2026-11-30T07:00:30Z")], [false, false]));
  it("goes out again a week later", () => assert.equal(due("2026-12-07T07:00:00Z", "2026-11-30T07:00:30Z"), true));
  it("is made good for on Tuesday, and on Wednesday not any more", () => assert.deepEqual([due("2026-12-01T03:00:00Z"), due("2026-12-02T00:00:00Z"), due("2026-12-05T12:00:00Z")], [true, false, false]));
  it("waits for the end of the quiet hours", () => assert.deepEqual([due("2026-11-30T08:00:00Z", null, "UTC", { quietFrom: 1320, quietUntil: 540 }), due("2026-11-30T09:00:00Z", null, "UTC", { quietFrom: 1320, quietUntil: 540 })], [false, true]));
  it("a time zone that nobody knows counts as UTC", () => assert.equal(due("2026-11-30T07:00:00Z", null, "Mars/Olympus"), true));
});
