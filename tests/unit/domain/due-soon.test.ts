import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { dueSoon } from "#domain/due-soon.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { termsInWords, type ItemTerms } from "#domain/item-terms.ts";
import type { Item } from "#domain/year-progress.ts";

const now = new Date("2026-12-01T12:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);
const nothing: ItemTerms = { opensAt: null, dueAt: null, extended: false, late: null, exam: null, timeZone: "Europe/Berlin" };
const item = (slug: string, terms: Partial<ItemTerms> = {}, state: Item["state"] = "open"): Item =>
  ({ kind: "exercise", slug, title: slug, month: 1, minutes: 10, difficulty: 1, covers: [], prerequisites: [], state, terms: { ...nothing, ...terms } });
const slugs = (items: Item[]) => dueSoon(items, now).items.map(({ slug }) => slug);

describe("what is due soon", () => {
  test("within a week, the next first", () => assert.deepEqual(slugs([item("b", { dueAt: inDays(5) }), item("c", { dueAt: inDays(8) }), item("a", { dueAt: inDays(1) })]), ["a", "b"]));
  test("nothing that is done, closed, or without a date", () => assert.deepEqual(slugs([item("a", { dueAt: inDays(1) }, "done"), item("b", { dueAt: inDays(1), opensAt: inDays(0.5) }), item("c")]), []));
  test("what is late while it counts, for two weeks", () => {
    const late = (slug: string, days: number, factor: number) => item(slug, { dueAt: inDays(-days), late: { days, factor } });
    assert.deepEqual(slugs([late("a", 2, 0.8), late("b", 3, 0), late("c", 20, 0.5)]), ["a"]);
  });
  test("a project among the rest, as it is due", () => {
    const project = (dueAt: Date) => ({ kind: "project" as const, slug: "p", title: "P", minutes: 600, difficulty: null, state: "started" as const, terms: { ...nothing, dueAt } });
    assert.deepEqual(dueSoon([item("b", { dueAt: inDays(5) }), item("a", { dueAt: inDays(1) })], now, [project(inDays(3))]).items.map(({ slug }) => slug), ["a", "p", "b"]);
    assert.deepEqual(dueSoon([], now, [project(inDays(8))]).items, []);
  });
  test("six, and how many more", () => {
    const { items, more } = dueSoon(Array.from({ length: 9 }, (_, n) => item(`e${n}`, { dueAt: inDays(1) })), now);
    assert.deepEqual([items.length, more], [6, 3]);
  });
  test("an exam once, however many exercises it has, and not when it is over", () => {
    const exam = { title: "Midterm", opensAt: inDays(2), closesAt: inDays(2.1), state: "before" as const };
    const [found, ...more] = dueSoon([item("a", { exam }), item("b", { exam })], now).exams;
    assert.deepEqual([found.title, found.items.map(({ slug }) => slug), more], ["Midterm", ["a", "b"], []]);
    assert.deepEqual(dueSoon([item("a", { exam: { ...exam, state: "closed" } })], now).exams, []);
  });
});

describe("in words", () => {
  const words = (terms: Partial<ItemTerms>) => termsInWords({ ...nothing, ...terms }, inEnglish);
  const at = new Date("2026-12-04T22:59:00Z");
  test("when it is due, by the reader's clock", () => assert.equal(words({ dueAt: at }), "due Friday 4 December, 23:59"));
  test("with more time", () => assert.equal(words({ dueAt: at, extended: true }), "due Friday 4 December, 23:59, with your extension"));
  test("late", () => assert.deepEqual([words({ dueAt: at, late: { days: 3, factor: 0.7 } }), words({ dueAt: at, late: { days: 1, factor: 1 } }), words({ dueAt: at, late: { days: 9, factor: 0 } })], ["3 days late: 30 % off", "1 day late: it still counts in full", "9 days late: it counts nothing any more"]));
  test("closed comes before due", () => assert.equal(words({ dueAt: at, opensAt: at }), "opens Friday 4 December, 23:59"));
  test("nothing where nothing is set", () => assert.equal(words({}), null));
});
