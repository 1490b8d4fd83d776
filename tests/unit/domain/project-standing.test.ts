import assert from "node:assert/strict";
import { test } from "node:test";
import type { Milestone } from "#domain/project.ts";
import { handInStage, milestoneState, newestDecisions, standing, unfinished } from "#domain/project-standing.ts";

test("the report opens with the last milestone, and not before", () => {
  assert.deepEqual(standing(["open", "open"], undefined), { state: "open", report: "closed", done: 0, of: 3 });
  assert.deepEqual(standing(["done", "started"], undefined), { state: "started", report: "closed", done: 1, of: 3 });
  assert.deepEqual(standing(["done", "done"], undefined), { state: "started", report: "open", done: 2, of: 3 });
});

test("a report that waits is not done, one sent back is to be written again, an accepted one ends it", () => {
  assert.deepEqual(standing(["done", "done"], null), { state: "started", report: "waiting", done: 2, of: 3 });
  assert.deepEqual(standing(["done", "done"], "changes"), { state: "started", report: "open", done: 2, of: 3 });
  assert.deepEqual(standing(["done", "done"], "accepted"), { state: "done", report: "accepted", done: 3, of: 3 });
});

test("a milestone added later reopens a project, and keeps its accepted report", () => {
  assert.deepEqual(standing(["done", "open"], "accepted"), { state: "started", report: "accepted", done: 2, of: 3 });
});

const graded: Milestone = { title: "Gram matrices", why: "", exercise: "gram-matrix" };
const handed: Milestone = { title: "Ten styles", why: "", id: "ten-styles", asks: ["Ten pictures."], met: "All ten are there." };
const state = (milestone: Milestone, rows: Parameters<typeof newestDecisions>[0]) => milestoneState(milestone, () => "started", newestDecisions(rows));

test("a milestone is done by its newest hand-in: an older acceptance, another's and the report's do not count", () => {
  assert.equal(state(handed, []), "open");
  assert.equal(state(handed, [{ milestone: "ten-styles", decision: null }]), "started");
  assert.equal(state(handed, [{ milestone: "ten-styles", decision: "changes" }]), "started");
  assert.equal(state(handed, [{ milestone: "ten-styles", decision: "changes" }, { milestone: "ten-styles", decision: "accepted" }]), "done");
  assert.equal(state(handed, [{ milestone: "ten-styles", decision: "accepted" }, { milestone: "ten-styles", decision: "changes" }]), "started");
  assert.equal(state(handed, [{ milestone: "other", decision: "accepted" }, { milestone: null, decision: "accepted" }]), "open");
});

test("a graded milestone follows its exercise, whatever was handed in under its name", () => {
  assert.equal(state(graded, [{ milestone: "gram-matrix", decision: "accepted" }]), "started");
});

test("what waits or is accepted cannot be handed in; what was sent back can", () => {
  assert.deepEqual([undefined, null, "changes" as const, "accepted" as const].map(handInStage), ["open", "waiting", "open", "accepted"]);
});

test("what is left of the milestones: an exercise's slug is no accepted hand-in, and the other way round", () => {
  assert.deepEqual(unfinished([graded, handed], new Set(["ten-styles"]), new Set(["gram-matrix"])), [graded, handed]);
  assert.deepEqual(unfinished([graded, handed], new Set(["gram-matrix"]), new Set()), [handed]);
  assert.deepEqual(unfinished([graded, handed], new Set(["gram-matrix"]), new Set(["ten-styles"])), []);
});
