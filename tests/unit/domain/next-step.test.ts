import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { itemsInOrder, nextStep, type Touch } from "#domain/next-step.ts";
import type { Item, ItemState } from "#domain/year-progress.ts";

const now = new Date("2026-11-27T12:00:00Z");
const daysAgo = (n: number) => new Date(now.getTime() - n * 86_400_000);

function item(name: string, month: number, state: ItemState = "open", prerequisites: string[] = []): Item {
  const [kind, slug] = name.split(":");
  return { kind: kind === "lesson" ? "lesson" : "exercise", slug, title: slug, month, minutes: 30, difficulty: null, covers: [], prerequisites, state };
}
const touch = (name: string, ago: number): Touch => {
  const { kind, slug } = item(name, 1);
  return { kind, slug, at: daysAgo(ago) };
};
const said = (items: Item[], touches: Touch[] = []) => {
  const step = nextStep(items, touches, now);
  return step && `${step.why} ${step.item.slug}`;
};

describe("the one thing to do now", () => {
  test("on day one, the first item of all", () => assert.equal(said([item("lesson:a", 1), item("exercise:b", 1), item("lesson:c", 2)]), "next a"));
  test("what was begun comes before what is next, the newest first", () => {
    const items = [item("lesson:a", 1, "started"), item("exercise:b", 1, "started"), item("exercise:c", 1)];
    assert.equal(said(items, [touch("lesson:a", 3), touch("exercise:b", 1)]), "resume b");
  });
  test("a draft that was never run is where one left", () => assert.equal(said([item("lesson:a", 1), item("exercise:b", 2)], [touch("exercise:b", 1)]), "resume b"));
  test("what was left a month ago is not where one left, but still open", () => assert.equal(said([item("exercise:a", 1, "started")], [touch("exercise:a", 30)]), "next a"));
  test("what is done is not resumed", () => assert.equal(said([item("exercise:a", 1, "done"), item("exercise:b", 1)], [touch("exercise:a", 0)]), "next b"));
  test("an exercise whose prerequisite is open waits for it", () => {
    assert.equal(said([item("exercise:a", 1, "open", ["b"]), item("exercise:b", 1)]), "next b");
    assert.equal(said([item("exercise:a", 1, "open", ["b"]), item("exercise:b", 1, "done")]), "next a");
  });
  test("a prerequisite that the course does not have holds nothing up", () => assert.equal(said([item("exercise:a", 1, "open", ["gone"])]), "next a"));
  test("one goes on in the month in which one works, then after it, then before it", () => {
    const items = [item("lesson:a", 1), item("exercise:b", 2, "done"), item("exercise:c", 2), item("lesson:d", 3)];
    const touched = [touch("exercise:b", 1)];
    assert.equal(said(items, touched), "next c");
    assert.equal(said(items.filter(({ slug }) => slug !== "c"), touched), "next d");
    assert.equal(said(items.filter(({ slug }) => slug === "a" || slug === "b"), touched), "next a");
  });
  test("exercises that need each other do not loop", () => assert.equal(said([item("exercise:a", 1, "open", ["b"]), item("exercise:b", 1, "open", ["a"])]), null));
  test("nothing is left at the end", () => assert.equal(said([item("exercise:a", 1, "done")], [touch("exercise:a", 1)]), null));
});

describe("the order of a month", () => {
  const of = (name: string, covers: string[], difficulty = 1, prerequisites: string[] = []): Item => ({ ...item(name, 1, "open", prerequisites), covers, difficulty });
  const order = (...items: Item[]) => itemsInOrder(1, items).map(({ slug }) => slug);
  test("each lesson is followed by its exercises, the easy ones first", () => {
    assert.deepEqual(order(of("lesson:a", ["x"]), of("lesson:b", ["y"]), of("exercise:hard", ["x"], 4), of("exercise:easy", ["x"], 2), of("exercise:other", ["y"])), ["a", "easy", "hard", "b", "other"]);
  });
  test("an exercise of two lessons belongs to the one with which it shares more", () => {
    assert.deepEqual(order(of("lesson:a", ["x"]), of("lesson:b", ["x", "y"]), of("exercise:c", ["x", "y"])), ["a", "b", "c"]);
  });
  test("what an exercise needs comes before it, even from a later lesson", () => {
    assert.deepEqual(order(of("lesson:a", ["x"]), of("lesson:b", ["y"]), of("exercise:c", ["x"], 1, ["d"]), of("exercise:d", ["y"])), ["a", "b", "d", "c"]);
  });
  test("what belongs to no lesson comes last, other months not at all, and a circle loses nothing", () => {
    const elsewhere = { ...of("lesson:z", ["x"]), month: 2 };
    assert.deepEqual(order(elsewhere, of("exercise:p", [], 1, ["q"]), of("exercise:q", [], 2, ["p"]), of("lesson:a", ["x"])), ["a", "p", "q"]);
  });
});
