import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { dataSetNames } from "#domain/data-sets.ts";
import { exerciseFactsSchema, libraryNames } from "#domain/exercise.ts";
import type { GradingEvent, Verdict, VerdictKind } from "#domain/verdict.ts";
import { allClose, defineTests, hidden, visible } from "#authoring";
import { createGrader } from "#grader/grade.ts";
import { createMistakeRuns } from "#grader/judge/mistake-runs.ts";
import type { ExerciseTests } from "#grader/define-tests.ts";
import type { Exercise } from "#grader/load-exercise.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import { runnersOf } from "./runners-of.ts";

// Each attack goes the whole way of a submission, from source to verdict, beside a neighbour's honest work.

const casesFolder = fileURLToPath(new URL("./cases/", import.meta.url));
const settledWithinMs = 2000;

/** In the arguments of the hidden case alone; no attack's own text holds them. */
const inputs = ["271828.25", "314159.5"];
/** Shown where a case is visible, as what was expected. */
const truths = ["-577215.75", "the truth that stays in the judge"];

const trouble: string[] = [];
const sandbox = createSandbox({ size: 2, onTrouble: (message) => trouble.push(message) });
const grader = createGrader({ sandbox, mistakeRuns: createMistakeRuns(sandbox) });

after(async () => {
  await sandbox.close();
  assert.deepEqual(runnersOf(process.pid), [], "no runner is left");
  assert.deepEqual(trouble, [], "no runner failed without a program's doing");
});

interface Budget {
  time: string;
  memory: string;
}

const exercise = (slug: string, entry: string, limits: Budget, tests: ExerciseTests, offers: readonly string[] = []): Exercise => ({
  slug, month: "01-attacks", folder: "/nowhere", version: "1", instructions: "", hints: [], starter: "", solution: "", mistakes: [], given: {},
  facts: exerciseFactsSchema.parse({
    id: "6f1f1c2e-6f0b-4a39-9d55-0d0c2f6a7b11", title: slug, summary: "Stands for any exercise.", covers: ["prereq.linalg.operations"],
    difficulty: 1, minutes: 5, kind: "function", entry, tasks: ["Do it"], limits,
    libraries: libraryNames.filter((name) => offers.includes(name)), data: dataSetNames.filter((name) => offers.includes(name)), async: offers.includes("async"),
  }),
  tests,
});

/** No attack's answer is right: whatever returns is a wrong answer. */
const attacked = (limits: Budget, offers: readonly string[]) => exercise("attacked", "attack", limits, defineTests<unknown[], unknown>({
  reference: () => ({ answer: "the truth that stays in the judge", constant: -577215.75 }),
  checker: allClose({ rtol: 0, atol: 0 }),
  cases: [
    visible("what everybody sees", { args: [[[1, 2], [3, 4]]] }),
    hidden("what nobody sees", { args: (rng) => [[[271828.25, 314159.5], [rng.int(1, 9), 4]]] }),
  ],
}), offers);

const honest = exercise("honest", "double", { time: "5s", memory: "64MB" }, defineTests<unknown[], number>({
  reference: (x) => 2 * Number(x),
  checker: allClose({ rtol: 0, atol: 0 }),
  cases: [visible("two", { args: [2] }), hidden("any", { repeat: 3, args: (rng) => [rng.int(1, 1000)] })],
}));

const gradeHonestly = async (): Promise<void> => {
  const verdict = await grader.grade(honest, "export const double = (x: number): number => 2 * x;", { mode: "submit", seed: 5 });
  assert.equal(verdict.verdict, "accepted", verdict.summary);
};

/** What a file's first lines promise of a call, as a verdict. */
function verdictsFor(expect: string): VerdictKind[] {
  return expect.split(" | ").map((outcome): VerdictKind => {
    const [, load, status] = /^(load )?(\w+)/.exec(outcome) ?? [];
    if (status === "threw" || status === "runtime_error") return "runtime_error";
    if (status === "returned") return "wrong_answer";
    if (status === "compile_error" || status === "time_limit_exceeded" || status === "memory_limit_exceeded" || status === "output_limit_exceeded") return status;
    return assert.fail(`unknown outcome "${load ?? ""}${status}"`);
  });
}

/** The visible case may go well before a later one does not. */
function allowedVerdicts(source: string): VerdictKind[] {
  const [verdict, expect, then] = ["verdict", "expect", "then"].map((name) => new RegExp(`^// ${name}: (.*)$`, "m").exec(source)?.[1] ?? null);
  if (verdict !== null) return verdictsFor(verdict);
  assert.ok(expect !== null);
  return [...verdictsFor(expect), ...(then === null ? [] : verdictsFor(then))];
}

function assertNothingHidden(verdict: Verdict, events: readonly GradingEvent[]): void {
  for (const [what, text] of [["verdict", JSON.stringify(verdict)], ["events", JSON.stringify(events)]]) {
    for (const input of inputs) assert.ok(!text.includes(input), `${what} shows ${input} of a hidden case`);
  }
  const hiddenTests = [...verdict.tests, ...events.flatMap((event) => (event.type === "test" ? [event.result] : []))].filter((result) => result.hidden);
  // What is searched holds the sentences for other languages too.
  for (const { message, messageSaid, name } of hiddenTests) assert.ok(message === null || messageSaid !== undefined, `"${name}" has its sentence in English alone`);
  for (const truth of truths) assert.ok(!JSON.stringify(hiddenTests).includes(truth), `the hidden case shows ${truth}`);
}

const files = readdirSync(casesFolder, { recursive: true, encoding: "utf8" }).filter((file) => /\.(ts|txt)$/.test(file)).sort();
for (const file of files) {
  const source = readFileSync(path.join(casesFolder, file), "utf8");
  test(file.replace(/\.\w+$/, ""), async () => {
    const limits = file.startsWith("memory") ? { time: "8s", memory: "128MB" } : { time: "400ms", memory: "64MB" };
    const target = attacked(limits, /^\/\/ offers: (.*)$/m.exec(source)?.[1].split(" | ") ?? []);
    const events: GradingEvent[] = [];
    const start = performance.now();
    const [verdict] = await Promise.all([
      grader.grade(target, source, { mode: "submit", seed: 1, onEvent: (event) => events.push(event) }),
      gradeHonestly(),
    ]);
    const took = performance.now() - start;
    assert.ok(allowedVerdicts(source).includes(verdict.verdict), `${verdict.verdict}: ${verdict.summary}`);
    assert.ok(took < target.facts.limits.time + settledWithinMs, `settled after ${took.toFixed(0)} ms`);
    assert.equal(verdict.score, 0);
    assertNothingHidden(verdict, events);
    const told = events.flatMap((event) => (event.type === "test" ? [event.index] : []));
    assert.equal(new Set(told).size, told.length, "each case is told once");
    assert.ok(JSON.stringify(verdict).length < 200_000, "a verdict stays small");
    // Both slots, so also the one in which the attack was.
    await Promise.all([gradeHonestly(), gradeHonestly()]);
  });
}
