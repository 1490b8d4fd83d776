import { z } from "zod";
import { dataSetNames } from "#domain/data-sets.ts";
import { verdictSchema, type Verdict } from "#domain/verdict.ts";
import type { Wire } from "#domain/value.ts";
import { asWritten, inEnglishOf, isSaid, said, together, type Said } from "#domain/said.ts";
import type { CaseFacts } from "./define-tests.ts";
import type { GradeOptions } from "./grade.ts";
import { nameOf, type Answer, type Need, type Question, type Told } from "./judge/isolated/here.ts";
import type { MistakeRuns } from "./judge/mistake-runs.ts";
import { usesTensorFlow, type ExerciseText } from "./load-exercise.ts";
import type { Call, RunRequest, RunResult, Sandbox } from "./runner/contract.ts";
import { isWire } from "./runner/encoding.ts";
import { systemErrorVerdict, limitsOf, offerOf } from "./judge/request.ts";

/**
 * Grades with the tests of an author whom nobody trusts. The judge runs in an isolate of a pool that runs nothing
 * else (judge/isolated/here.ts): it names the calls, the programs run in the students' sandbox, and from what they
 * gave it makes the verdict. What the isolate says is read as what a stranger says: which program runs, with what
 * limits and what it may import is decided here, and a verdict that is none becomes a system error, which never
 * counts against a student.
 */
export interface IsolatedGrader {
  grade(exercise: ExerciseText, source: string, options: IsolatedGradeOptions): Promise<Verdict>;
  /** What the proof asks about the cases; a sentence when the tests are none. */
  describe(exercise: ExerciseText): Promise<{ cases: CaseFacts[] } | { broken: Said }>;
}

export interface IsolatedGradeOptions extends GradeOptions {
  /** Judges hidden cases in the open: for the author's own eyes. */
  open?: boolean;
}

/** Of the judge's own isolate, for one look at the answers. */
const judgeLimits: RunRequest["limits"] = { timeMs: 10_000, memoryBytes: 512 * 1024 * 1024, resultBytes: 24 * 1024 * 1024, outputBytes: 64 * 1024 };
/** As much as grade.ts asks for: the student's program once, each mistake at a glance and in full. */
const maxRunsOfMistake = 2;
const maxCalls = 2000;
/** Of a tests.ts that does not compile, so many errors are told. */
const mostErrors = 10;
const longestDetail = 300;
/** Of what an isolate says, in UTF-16 units: a verdict is kept in the database. */
const longestVerdict = 4_000_000;

const wire: z.ZodType<Wire> = z.custom<Wire>(isWire);
const stepSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("construct"), as: z.string().max(200), class: z.string().max(200), args: z.array(wire) }),
  z.strictObject({ do: z.literal("call"), on: z.string().max(200), method: z.string().max(200), args: z.array(wire) }),
  z.strictObject({ do: z.literal("get"), on: z.string().max(200), property: z.string().max(200) }),
]);
const callSchema: z.ZodType<Call> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("function"), entry: z.string().max(200), args: z.array(wire) }),
  z.strictObject({ kind: z.literal("script"), steps: z.array(stepSchema).max(maxCalls) }),
]);
const needSchema = z.strictObject({ of: z.union([z.literal("submission"), z.strictObject({ mistake: z.string() })]), calls: z.int().min(0).max(maxCalls) });
/** A stranger's sentence: one that can be said, and is no essay. */
const saidSchema = z.custom<Said>((value) => {
  try {
    return isSaid(value) && inEnglishOf(value).length <= 2000;
  } catch {
    return false;
  }
});
const answerSchema = z.union([
  z.strictObject({ verdict: verdictSchema }),
  z.strictObject({ needs: z.array(needSchema).min(1).max(200), calls: z.array(callSchema).max(maxCalls), hidden: z.array(z.boolean()).max(maxCalls) }),
  z.strictObject({ broken: saidSchema }),
]);
const caseSchema: z.ZodType<CaseFacts> = z.strictObject({ name: z.string().max(300), hidden: z.boolean(), drawn: z.boolean(), grows: z.boolean(), growthProblem: saidSchema.nullable() });
const describedSchema = z.union([z.strictObject({ cases: z.array(caseSchema).max(maxCalls) }), z.strictObject({ broken: saidSchema })]);

/** After the author's own text, so that its lines stay where they are. */
const footer = `
import * as descent_exercise_itself from "#self";
import { judgeHere as descent_judge, describeHere as descent_describe } from "#authoring";
export const descentGrade = (json) => descent_judge(descent_exercise_itself.default, json);
export const descentDescribe = (json) => descent_describe(descent_exercise_itself.default, json);
`;

export interface IsolatedEngine {
  /** Runs students' programs, and mistakes. */
  sandbox: Pick<Sandbox, "run">;
  /** Of the role "judge": runs nothing else. */
  judge: Pick<Sandbox, "run">;
  mistakeRuns: MistakeRuns;
}

export function createIsolatedGrader({ sandbox, judge, mistakeRuns }: IsolatedEngine): IsolatedGrader {
  /** What a function of the judge says, or why it says nothing, in words for the author. */
  async function ask<T>(schema: z.ZodType<T>, exercise: ExerciseText, entry: string, json: string, signal?: AbortSignal): Promise<T | { broken: Said }> {
    const { testsSource } = exercise;
    const { load, calls: [outcome] } = await judge.run({
      source: `${testsSource}${footer}`, entry: [entry], calls: [{ kind: "function", entry, args: [json] }], limits: judgeLimits, seed: 1, judge: true, async: true,
      libraries: usesTensorFlow(testsSource) ? ["tensorflow"] : [],
      data: dataSetNames.filter((name) => testsSource.includes(`"${name}"`) || testsSource.includes(`'${name}'`)),
    }, {}, signal);
    if (load.status === "system_error") return { broken: asWritten(load.message) };
    if (load.status === "compile_error") return { broken: together(...load.errors.slice(0, mostErrors).map(atLine)) };
    if (load.status !== "loaded") return { broken: said("{file} does not load: {why}", { file: "tests.ts", why: load.status === "threw" ? atLine(load.error) : words[load.status] }) };
    if (outcome.status === "threw") return { broken: atLine(outcome.error) };
    if (outcome.status !== "returned") return { broken: said("tests.ts was stopped: {why}.", { why: outcome.status === "not_run" ? said("it ended early") : words[outcome.status] }) };
    const parsed = schema.safeParse(parseJson(outcome.value));
    return parsed.success ? parsed.data : { broken: said("tests.ts gave an answer that cannot be read: it has more than {most} cases, or too large ones. Fewer and smaller cases show the same mistakes.", { most: maxCalls }) };
  }

  return {
    async grade(exercise, source, { mode, seed, ownInput, onEvent, signal, open = false }) {
      const started = performance.now();
      const answers: Record<string, Answer> = {};
      const { testsSource: _tests, folder: _folder, ...known } = exercise;
      // Each look brings at least one answer of those that can be asked for.
      const maxLooks = 2 + maxRunsOfMistake * exercise.mistakes.length;
      for (let look = 0; look < maxLooks; look++) {
        const question: Question = { exercise: known, source, mode, seed, ownInput: ownInput ?? null, open, answers };
        const said = await ask(answerSchema, exercise, "descentGrade", JSON.stringify(question), signal);
        signal?.throwIfAborted();
        if ("broken" in said) return systemErrorVerdict(exercise, seed, said.broken);
        // Whatever it calls itself, and whatever it took there: in the isolate time stands still.
        if ("verdict" in said) return { ...said.verdict, ...bounded(said.verdict, exercise.facts.points), exercise: exercise.slug, seed, durationMs: Math.round((performance.now() - started) * 10) / 10 };
        if (tooMany([...Object.keys(answers), ...said.needs.map(nameOf)])) break;
        if (look === 0) onEvent?.({ type: "started", total: said.calls.length });
        await Promise.all(said.needs.map(async (need) => {
          answers[nameOf(need)] = await runFor(need, { exercise, source, seed, calls: said.calls, hidden: said.hidden, mode, onEvent, signal });
        }));
        signal?.throwIfAborted();
      }
      return systemErrorVerdict(exercise, seed, said("tests.ts asks for more runs than a grading can take."));
    },
    async describe(exercise) {
      return ask(describedSchema, exercise, "descentDescribe", JSON.stringify(exercise.facts));
    },
  };

  async function runFor({ of, calls: count }: Need, { exercise, source, seed, calls, hidden, mode, onEvent, signal }: Run): Promise<Answer> {
    const request: Omit<RunRequest, "source"> = { entry: exercise.facts.entry, calls: calls.slice(0, count), limits: limitsOf(exercise.facts), seed, ...offerOf(exercise) };
    const told: Told[] = [];
    if (of !== "submission") {
      const mistake = exercise.mistakes.find(({ slug }) => slug === of.mistake);
      return { result: mistake === undefined ? noSuchMistake : await mistakeRuns.run(exercise, mistake, request), told };
    }
    let current = 0;
    /** As in grade.ts: hidden cases are silent. */
    const audible = () => mode === "run" || hidden[current] === false;
    const result = await sandbox.run({ ...request, source }, {
      onCall(call) {
        current = call + 1;
        told.push({ call });
      },
      onProgress(step, metrics) {
        told.push({ step, metrics });
        if (audible()) onEvent?.({ type: "progress", step, metrics });
      },
      onPrinted(text) {
        if (audible()) onEvent?.({ type: "printed", text });
      },
    }, signal);
    return { result, told };
  }
}

interface Run extends Pick<GradeOptions, "mode" | "seed" | "onEvent" | "signal"> {
  exercise: ExerciseText;
  source: string;
  calls: readonly Call[];
  hidden: readonly boolean[];
}

const noSuchMistake: RunResult = { load: { status: "system_error", message: "no such mistake" }, calls: [], output: "", plots: [] };

/** Names of runs that grade.ts would not ask for: an author who wants the student's program run again and again. */
function tooMany(names: readonly string[]): boolean {
  const counts = new Map<string, number>();
  for (const name of new Set(names)) {
    const [of] = name.split("#");
    counts.set(of, (counts.get(of) ?? 0) + 1);
  }
  return [...counts].some(([of, count]) => count > (of === "" ? 1 : maxRunsOfMistake));
}

const bounded = ({ score }: Verdict, points: number): Pick<Verdict, "score" | "maxScore"> => ({ score: Math.min(Math.max(score, 0), points), maxScore: points });

const words = { time_limit_exceeded: said("its time was up, perhaps by a loop that never ends"), memory_limit_exceeded: said("it took too much memory"), output_limit_exceeded: said("it printed or returned too much") };

/** The compiler and the engine speak English, and what an author throws can be a book. */
const atLine = ({ message, line }: { message: string; line: number | null }): Said =>
  line === null ? said("{file}: {problem}", { file: "tests.ts", problem: message.slice(0, longestDetail) }) : said("{file}, line {line}: {problem}", { file: "tests.ts", line, problem: message.slice(0, longestDetail) });

function parseJson(value: Wire): unknown {
  if (typeof value !== "string" || value.length > longestVerdict) return null;
  try {
    return JSON.parse(value);
  } catch {
    return null;
  }
}
