import assert from "node:assert/strict";
import path from "node:path";
import { after, describe, test } from "node:test";
import { availableParallelism } from "node:os";
import { listExercises } from "#grader/load-exercise.ts";
import { createProvers } from "#grader/proof/provers.ts";

const seeds = 20;
const exercises = await listExercises(path.resolve(import.meta.dirname, "../../exercises"));
const provers = createProvers(exercises.length);
after(() => provers.close());

test("there are exercises to prove", () => assert.ok(exercises.length > 0));

describe("every exercise is proved in the sandbox", { concurrency: availableParallelism() }, () => {
  for (const { slug, month, folder } of exercises) {
    test(`${month}/${slug}`, async () => {
      const findings = await provers.prove(folder, seeds);
      const failed = findings.filter(({ level }) => level === "failure").map(({ text }) => text);
      assert.deepEqual(failed, [], failed.join("\n"));
    });
  }
});
