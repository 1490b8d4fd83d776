import assert from "node:assert/strict";
import { test } from "node:test";
import { parseExerciseFacts } from "#domain/exercise.ts";

const base = `id: 6f1f1c2e-6f0b-4a39-9d55-0d0c2f6a7b11
title: Any exercise
summary: Stands for any exercise.
covers: [prereq.linalg.operations]
difficulty: 1
minutes: 5
kind: function
entry: f
tasks: [Do it]
`;
const parse = (more: string) => parseExerciseFacts(base + more, "exercise.yaml");

test("what an exercise does not say is plain: no imports, no waiting, two seconds", () => {
  const { limits, libraries, data, async } = parse("");
  assert.deepEqual({ limits, libraries, data, async }, {
    limits: { time: 2000, memory: 128 * 1024 * 1024, output: 64 * 1024 }, libraries: [], data: [], async: false,
  });
});

test("a limit that is given leaves the others as they are", () => {
  assert.deepEqual(parse("limits: {time: 60s, cpu: 20s}").limits, { time: 60_000, cpu: 20_000, memory: 128 * 1024 * 1024, output: 64 * 1024 });
  assert.equal(parse("limits: {output: 512KB}").limits.output, 512 * 1024);
});

test("computing cannot have more time than the clock gives", () => {
  assert.throws(() => parse("limits: {time: 2s, cpu: 3s}"), /cpu is part of time/);
});

test("libraries and data sets that do not exist are refused by name", () => {
  assert.throws(() => parse("libraries: [pytorch]"), /Entry 1 of "libraries" must be tensorflow/);
  assert.throws(() => parse("data: [cifar]"), /Entry 1 of "data" must be one of /);
});
