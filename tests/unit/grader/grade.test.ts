import assert from "node:assert/strict";
import path from "node:path";
import { before, describe, test } from "node:test";
import { verdictSchema, type GradingEvent, type Verdict } from "#domain/verdict.ts";
import { parseOwnInput } from "#domain/own-input.ts";
import { createGrader, type GradeOptions } from "#grader/grade.ts";
import { createMistakeRuns } from "#grader/judge/mistake-runs.ts";
import { loadExercise, type Exercise } from "#grader/load-exercise.ts";
import { createFakeSandbox } from "./fake-sandbox.ts";

const folder = path.resolve(import.meta.dirname, "../../../exercises/07-transformers/scaled-dot-product");
const secret = "a value of a hidden case";
let exercise: Exercise;
before(async () => { exercise = await loadExercise(folder); });

async function grade(source: string, options: Partial<GradeOptions> = {}): Promise<Verdict> {
  const verdict = await createGrader({ sandbox: createFakeSandbox() }).grade(exercise, source, { mode: "submit", seed: 11, ...options });
  return verdictSchema.parse(verdict);
}
const mistake = (slug: string) => exercise.mistakes.find((candidate) => candidate.slug === slug)?.source ?? assert.fail(slug);
const program = (body: string) => `export function attention(q, k, v) { ${body} }`;

describe("sources that are not run", () => {
  test("an empty one", async () => {
    const verdict = await grade(" \n\t ");
    assert.equal(verdict.verdict, "compile_error");
    assert.match(verdict.summary, /empty.*attention/);
  });
  test("one of 300 KB, counted in bytes", async () => {
    const verdict = await grade(`//${"é".repeat(150 * 1024)}`);
    assert.equal(verdict.verdict, "compile_error");
    assert.match(verdict.compileErrors[0].message, /301 KB long; at most 256 KB/);
  });
});

describe("sources that do not load", () => {
  test("without the entry function, but one of nearly its name", async () => {
    assert.match((await grade("export function atention(q, k, v) { return v; }")).summary, /must export attention; it exports atention\. Rename it/);
  });
  test("without the entry function, named by what there is", async () => {
    assert.match((await grade("export const x = 1; // export function attention")).summary, /must export attention; it exports only x/);
    assert.match((await grade("const x = 1;")).summary, /it exports nothing/);
  });
  test("with the entry function, but not exported", async () => {
    assert.match((await grade("function attention() {}")).summary, /is there, but not exported: write "export" before it/);
  });
  test("with a syntax error, at its line", async () => {
    const verdict = await grade("export function attention( {");
    assert.equal(verdict.verdict, "compile_error");
    assert.match(verdict.summary, /the first error is in line 3/);
  });
  test("with an error while loading", async () => {
    const verdict = await grade('export function attention() {}\nthrow new Error("boom");');
    assert.equal(verdict.verdict, "runtime_error");
    assert.equal(verdict.error?.message, "boom");
    assert.match(verdict.summary, /before any case ran: boom/);
  });
});

describe("verdicts", () => {
  test("the solution gets every point", async () => {
    const verdict = await grade(exercise.solution);
    assert.deepEqual([verdict.verdict, verdict.score, verdict.maxScore], ["accepted", 10, 10]);
    assert.match(verdict.summary, /^All \d+ cases pass\.$/);
  });
  test("the starter says what is still to be written, and no mistake is looked for", async () => {
    const verdict = await grade(exercise.starter);
    assert.equal(verdict.verdict, "runtime_error");
    assert.match(verdict.summary, /Still to be written: compute the dot product/);
    assert.equal(verdict.mistake, null);
  });
  test("points are the share of weights that passed, rounded down", async () => {
    const verdict = await grade(mistake("overflow"));
    const passed = verdict.tests.filter(({ status }) => status === "passed").length;
    assert.equal(verdict.score, Math.floor(1000 * passed / verdict.tests.length) / 100);
    assert.ok(passed > 0 && verdict.score < 10);
  });
  test("a limit outranks errors and wrong answers, and what follows is skipped", async () => {
    const verdict = await grade(program('if (k.length === 1) throw new Error("limit:time"); return v;'));
    assert.equal(verdict.verdict, "time_limit_exceeded");
    assert.match(verdict.summary, /stopped in "/);
    assert.ok(verdict.tests.some(({ status }) => status === "skipped"));
    assert.ok(verdict.tests.every(({ status }, i) => status !== "skipped" || i > 0));
  });
  test("an error outranks a wrong answer", async () => {
    assert.equal((await grade(program('if (k.length === 1) throw new Error("x"); return v;'))).verdict, "runtime_error");
  });
  test("a failure of the machine is never the student's", async () => {
    const verdict = await grade(`/* system: */ ${exercise.solution}`);
    assert.equal(verdict.verdict, "system_error");
    assert.match(verdict.summary, /not your program; nothing is counted/);
  });
  test("a reference that throws is the exercise's fault", async () => {
    const { tests } = exercise;
    assert.ok(tests.kind === "function");
    const broken: Exercise = { ...exercise, tests: { ...tests, reference: () => { throw new Error("no truth"); } } };
    const verdict = await createGrader({ sandbox: createFakeSandbox() }).grade(broken, exercise.solution, { mode: "submit", seed: 1 });
    assert.equal(verdict.verdict, "system_error");
    assert.match(verdict.summary, /the reference fails: no truth/);
  });
  test("a function of the wrong arity is told so when it fails", async () => {
    assert.match((await grade("export function attention(q) { return q; }")).summary, /attention takes 1 parameter, but is called with 3 arguments/);
    assert.doesNotMatch((await grade(program("return q;"))).summary, /parameter/);
  });
  test("changing the arguments changes neither the truth nor what is shown", async () => {
    const verdict = await grade(exercise.solution.replace("const scale", "const copy = structuredClone([q, k, v]); for (const m of [q, k, v]) for (const row of m) row.fill(9); [q, k, v] = copy; const scale"));
    assert.equal(verdict.verdict, "accepted");
    assert.deepEqual(verdict.tests[0].input, [[[2, 0, 0, 0]], [[1, 0, 0, 0], [0, 1, 0, 0]], [[10], [20]]]);
  });
});

describe("mistakes", () => {
  test("each is named in every case it fails, and no other is", async () => {
    for (const { slug, source } of exercise.mistakes) {
      const verdict = await grade(source);
      assert.equal(verdict.mistake?.slug, slug);
      for (const result of verdict.tests) assert.equal(result.mistake?.slug ?? null, result.status === "passed" ? null : slug, `${slug}: ${result.name}`);
    }
  });
  test("one is recognised in other words than its own file", async () => {
    const other = program(`
      const out = [];
      for (const a of q) {
        const s = k.map((b) => b.reduce((t, x, i) => t + x * a[i], 0));
        const top = Math.max(...s), e = s.map((x) => Math.exp(x - top)), z = e.reduce((t, x) => t + x, 0);
        out.push(v[0].map((_, c) => e.reduce((t, x, j) => t + x / z * v[j][c], 0)));
      }
      return out;`);
    assert.equal((await grade(other)).mistake?.slug, "no-scale");
  });
  test("an error that is in no mistake's file gets no message", async () => {
    assert.equal((await grade(program("return v.map((row) => row.map(() => 0.123));"))).mistake, null);
  });
  test("one that explains a lucky case only is not named", async () => {
    // Right for one query and wrong in an unknown way elsewhere, but like no-scale where d makes no difference.
    const verdict = await grade(program("return q.map((_, i) => v[0].map((_, c) => q.length === 1 ? 11.192029 : i + c + 0.77));"));
    assert.equal(verdict.mistake, null);
  });
  test("mistakes are run once for the same input", async () => {
    const sandbox = createFakeSandbox();
    const grader = createGrader({ sandbox, mistakeRuns: createMistakeRuns(sandbox) });
    await grader.grade(exercise, mistake("no-scale"), { mode: "submit", seed: 3 });
    const first = sandbox.runs;
    await grader.grade(exercise, mistake("no-scale"), { mode: "submit", seed: 3 });
    assert.equal(sandbox.runs - first, 1);
  });
});

describe("hidden cases", () => {
  const leaky = program(`
    const data = JSON.stringify([q, k, v]);
    print("${secret} " + data);
    if (q.length === 3) throw new Error("${secret} " + data);
    if (q.length === 2) throw new NotImplemented("${secret} " + data);
    return [["${secret}", data]];`);

  test("give away their name, status and hint alone", async () => {
    const verdict = await grade(leaky);
    const results = verdict.tests.filter(({ hidden }) => hidden);
    assert.ok(results.length > 5);
    for (const result of results) {
      assert.deepEqual(Object.keys(result).sort(), ["durationMs", "hidden", "message", "messageSaid", "mistake", "name", "status", "task", "weight"]);
      assert.ok(!JSON.stringify(result).includes(secret));
    }
    assert.ok(verdict.tests.some(({ hidden, output }) => !hidden && output?.includes(secret)));
  });
  test("print nothing, neither in the verdict nor in the stream", async () => {
    const events: GradingEvent[] = [];
    const verdict = await grade(leaky, { onEvent: (event) => events.push(event) });
    const visibleCases = verdict.tests.filter(({ hidden }) => !hidden).length;
    assert.equal(events.filter(({ type }) => type === "printed").length, visibleCases);
    assert.equal(verdict.output.split(secret).length - 1, visibleCases);
  });
  test("come after the visible ones, so that nothing kept of them can be printed later", async () => {
    const { tests } = exercise;
    assert.ok(tests.kind === "function");
    const reversed: Exercise = { ...exercise, tests: { ...tests, cases: tests.cases.toReversed() } };
    const verdict = await createGrader({ sandbox: createFakeSandbox() }).grade(reversed, exercise.solution, { mode: "submit", seed: 1 });
    const firstHidden = verdict.tests.findIndex(({ hidden }) => hidden);
    assert.ok(verdict.tests.slice(firstHidden).every(({ hidden }) => hidden));
  });
  test("are drawn anew from each seed, and alike from the same one", async () => {
    const seen = async (seed: number) => {
      const open = exercise.tests;
      assert.ok(open.kind === "function");
      const shown: Exercise = { ...exercise, tests: { ...open, cases: open.cases.map((one) => ({ ...one, hidden: false })) } };
      return JSON.stringify((await createGrader({ sandbox: createFakeSandbox() }).grade(shown, exercise.solution, { mode: "submit", seed })).tests.at(-1)?.input);
    };
    assert.equal(await seen(1), await seen(1));
    assert.notEqual(await seen(1), await seen(2));
  });
});

describe("run", () => {
  test("grades the visible cases alone", async () => {
    const verdict = await grade(exercise.solution, { mode: "run" });
    assert.equal(verdict.verdict, "accepted");
    assert.ok(verdict.tests.length > 0 && verdict.tests.every(({ hidden }) => !hidden));
  });
  test("shows what the student's own input gives beside the truth, without weight", async () => {
    const ownInput = parseOwnInput("[[[0, 0]], [[1, 2], [3, 4]], [[2], [4]]]", ["attention"]);
    const right = (await grade(exercise.solution, { mode: "run", ownInput })).tests.at(-1);
    assert.deepEqual([right?.name, right?.weight, right?.status, right?.expected, right?.got], ["Your input", 0, "passed", [[3]], [[3]]]);
    const wrong = await grade(exercise.solution.replace("x / sum", "x / sum + 1"), { mode: "run", ownInput });
    assert.equal(wrong.tests.at(-1)?.status, "failed");
  });
  test("says why an own input is not judged, and shows what the program gave", async () => {
    const result = (await grade(exercise.solution, { mode: "run", ownInput: parseOwnInput("attention([[1, 2, 3]], [[1, 2, 3]], [[1], [2]])", ["attention"]) })).tests.at(-1);
    assert.equal(result?.status, "skipped");
    assert.match(result?.message ?? "", /1 keys and 2 values/);
    assert.ok(result?.got !== undefined && result.expected === undefined);
  });
  test("never fails because of an own input", async () => {
    for (const text of ["[]", '["x", null, {"a": NaN}]', "[[], [], []]", "[[[]], [[]], [[]]]"]) {
      const verdict = await grade(exercise.solution, { mode: "run", ownInput: parseOwnInput(text, ["attention"]) });
      assert.deepEqual([verdict.verdict, verdict.score], ["accepted", 10], text);
    }
  });
});

test("what a hidden case prints is silent even when it arrives after the last result", async () => {
  const fake = createFakeSandbox();
  const events: GradingEvent[] = [];
  const late = {
    run: async (...[request, listener]: Parameters<typeof fake.run>) => {
      const result = await fake.run(request, listener);
      listener?.onPrinted?.(secret);
      listener?.onProgress?.(1, { loss: 1 });
      return result;
    },
  };
  await createGrader({ sandbox: late }).grade(exercise, exercise.solution, { mode: "submit", seed: 1, onEvent: (event) => events.push(event) });
  assert.deepEqual([...new Set(events.map(({ type }) => type))], ["started", "test"]);
});

test("a grading that is aborted rejects, and spoils no other", async () => {
  const grader = createGrader({ sandbox: createFakeSandbox() });
  const signal = AbortSignal.abort(new Error("enough"));
  const options = { mode: "submit", seed: 4 } as const;
  const [aborted, other] = await Promise.allSettled([
    grader.grade(exercise, mistake("no-scale"), { ...options, signal }),
    grader.grade(exercise, mistake("no-scale"), options),
  ]);
  assert.equal(aborted.status, "rejected");
  assert.equal(other.status === "fulfilled" && other.value.mistake?.slug, "no-scale");
});

test("events come in order: started, one test for each case in turn", async () => {
  const events: GradingEvent[] = [];
  const verdict = await grade(mistake("no-scale"), { onEvent: (event) => events.push(event) });
  assert.deepEqual(events.map((event) => (event.type === "test" ? event.index : event.type)), ["started", ...verdict.tests.keys()]);
  assert.deepEqual(events[0], { type: "started", total: verdict.tests.length });
});
