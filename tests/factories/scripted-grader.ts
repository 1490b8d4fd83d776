import { setTimeout as sleep } from "node:timers/promises";
import { verdictKindSchema, type TestResult, type Verdict } from "#domain/verdict.ts";
import type { Grade } from "#worker/grade-submission.ts";

/** One visible case that passed. */
export const passedCase = (name: string, output = ""): TestResult => ({
  name, hidden: false, task: 1, weight: 1, status: "passed", message: null, mistake: null, durationMs: 1, output,
});

/** An accepted verdict, or another one. */
export function makeVerdict(exercise: string, changes: Partial<Verdict> = {}): Verdict {
  return {
    exercise, verdict: "accepted", score: 10, maxScore: 10, durationMs: 3, summary: "All cases pass.",
    tests: [passedCase("one case")], output: "", plots: [], compileErrors: [], error: null, mistake: null, seed: 1, ...changes,
  };
}

/**
 * A grader that does what the source says, so that the queue can be tested without a sandbox:
 * `sleep 200` waits so many milliseconds, `verdict wrong_answer` gives that verdict, `throw` fails
 * like a broken grader, `print <text>` prints it, `events 5` reports so many cases, `steps 40 every 50`
 * so many points of a curve, `block 3000` holds the thread, and `version v2` is what judged.
 */
export const scriptedGrade: Grade = async ({ exerciseSlug, source, mode, seed, ownInput, onEvent, signal }) => {
  const word = (name: string) => new RegExp(`\\b${name} (\\S+)`).exec(source)?.[1];
  const total = Number(word("events") ?? 1);
  onEvent({ type: "started", total });
  for (let index = 0; index < total; index++) onEvent({ type: "test", index, total, result: passedCase(`case ${index + 1}`) });
  // Holds the whole thread, as a reference that computes would.
  if (word("block")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(word("block")));
  for (let step = 1; step <= Number(word("steps") ?? 0); step++) {
    onEvent({ type: "progress", step, metrics: { loss: 1 / step } });
    await sleep(Number(word("every") ?? 20), undefined, { signal });
  }
  await sleep(Number(word("sleep") ?? 0), undefined, { signal });
  if (/\bthrow\b/.test(source)) throw new Error("the scripted grader is broken");
  const verdict = verdictKindSchema.parse(word("verdict") ?? "accepted");
  const given = makeVerdict(exerciseSlug, {
    verdict, seed,
    score: verdict === "accepted" ? 10 : 0,
    summary: `${mode}${ownInput === null ? "" : ` with ${JSON.stringify(ownInput.args)}`}`,
    output: word("print") ?? "",
  });
  return { verdict: given, exerciseVersion: word("version") ?? "scripted" };
};

export const scriptedFacts = () => ({ concurrency: 1, layers: [], tensorFlow: { name: "none", why: "the grader is scripted" } });
