import assert from "node:assert/strict";
import { test } from "node:test";
import { stateOf, viewYear, type Item } from "#domain/year-progress.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";

const item = (facts: Partial<Item>): Item => ({
  kind: "exercise", slug: "conv2d", title: "Convolution", month: 4, minutes: 30, difficulty: 2, covers: ["l2.math.convolution"], prerequisites: [], state: "open", ...facts,
});
const topic = (items: Item[], id: string) =>
  viewYear(roadmap(), items).flatMap(({ levels }) => levels.flatMap(({ groups }) => groups.flatMap(({ topics }) => topics))).find((candidate) => candidate.id === id);

test("nothing at all is not done", () => assert.equal(stateOf([]), "open"));
test("a part that is done makes the whole started, not done", () => assert.equal(stateOf(["done", "open"]), "started"));
test("a topic is done when all that covers it is", () => assert.equal(topic([item({ state: "done" }), item({ slug: "b", state: "done" })], "l2.math.convolution")?.state, "done"));
test("a topic with nothing to do is listed, neither open nor done", () => assert.equal(topic([], "l2.math.convolution")?.state, "listed"));

test("an exercise for two topics stands under both and counts once in its month", () => {
  const items = [item({ covers: ["l2.math.convolution", "l2.math.padding-stride-dilation"], state: "done" })];
  assert.deepEqual([topic(items, "l2.math.convolution")?.items.length, topic(items, "l2.math.padding-stride-dilation")?.items.length], [1, 1]);
  const month = viewYear(roadmap(), items)[3];
  assert.deepEqual([month.done, month.total], [1, 1]);
});

test("an exercise of another month under this month's topic counts in its own month", () => {
  const year = viewYear(roadmap(), [item({ month: 7 })]);
  assert.deepEqual([year[3].total, year[6].total], [0, 1]);
});
