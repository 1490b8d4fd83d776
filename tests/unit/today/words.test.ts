import assert from "node:assert/strict";
import { test } from "node:test";
import { inEnglish } from "#domain/i18n/translate.ts";
import type { NextStep } from "#domain/next-step.ts";
import type { Item } from "#domain/year-progress.ts";
import { reason, streakWords } from "#features/today/components/words.ts";

const today = "2026-11-27";

test("a streak says which day a freeze covered, and never scolds", () => {
  assert.equal(streakWords({ length: 9, frozen: ["2026-11-24"], freezesLeft: 1 }, today, inEnglish), "A freeze covered Tuesday; one freeze is left this month.");
  assert.equal(streakWords({ length: 9, frozen: ["2026-11-26", "2026-11-17"], freezesLeft: 0 }, today, inEnglish), "A freeze covered 17 November and yesterday; no freeze is left this month.");
  assert.equal(streakWords({ length: 3, frozen: [], freezesLeft: 2 }, today, inEnglish), "Days without a break; two freezes are left this month.");
  assert.match(streakWords({ length: 0, frozen: [], freezesLeft: 2 }, today, inEnglish), /^Hand something in/);
});

test("why this is the thing to do", () => {
  const item = (title: string): Item => ({ kind: "exercise", slug: title, title, month: 1, minutes: 20, difficulty: 1, covers: [], prerequisites: [], state: "done" });
  const words = (step: NextStep) => reason(step, today, "Europe/Berlin", inEnglish);
  assert.equal(words({ why: "resume", item: item("a"), at: new Date("2026-11-24T23:30:00Z") }), "You left off here on Wednesday.");
  assert.equal(words({ why: "next", item: item("a"), needs: [item("The chain rule"), item("Softmax"), item("Matrices")] }), "What it builds on, you have done: The chain rule, Softmax and Matrices.");
  assert.match(words({ why: "next", item: item("a"), needs: [] }), /^The next exercise\./);
});
