import type { OwnInput } from "#domain/own-input.ts";
import { asWritten, inEnglishOf, kept, said, type Said } from "#domain/said.ts";
import type { GradingEvent, MistakeMatch, SourceError, TestResult, Verdict, VerdictKind } from "#domain/verdict.ts";
import type { Exercise } from "./load-exercise.ts";
import { answerEarly, arityRemark, missingExports } from "./judge/early-answer.ts";
import { createCurves } from "./judge/curves.ts";
import { judgeCall } from "./judge/judge-call.ts";
import { prepareOwnInput } from "./judge/own-input.ts";
import { BrokenExerciseError, prepareCases, type PreparedCase } from "./judge/prepare.ts";
import { recogniseMistakes, type JudgedCall } from "./judge/recognise.ts";
import type { MistakeRuns } from "./judge/mistake-runs.ts";
import { limitsOf, offerOf, systemErrorSummary } from "./judge/request.ts";
import { scoreOf, stillToWrite, summarise, summariseLoad, verdictOf } from "./judge/summary.ts";
import { ourError } from "./our-error.ts";
import type { CallOutcome, LoadOutcome, RunListener, RunRequest, RunResult, Sandbox } from "./runner/contract.ts";

export interface GradeOptions {
  /** Run: the visible cases and the student's own input. Submit: all cases. */
  mode: "run" | "submit";
  /** Draws the hidden cases; a whole number. */
  seed: number;
  /** A call the student typed, for Run. */
  ownInput?: OwnInput;
  /** Gets `started`, `test`, `progress` and `printed`, in order; nothing of hidden cases but their results. */
  onEvent?: (event: GradingEvent) => void;
  signal?: AbortSignal;
}

export interface Grader {
  /** Grades one source. Every outcome is a verdict; rejects only when aborted. */
  grade(exercise: Exercise, source: string, options: GradeOptions): Promise<Verdict>;
}

/** Everything printed that a verdict keeps. */
const keptOutput = 64 * 1024;

export interface Engine {
  sandbox: Pick<Sandbox, "run">;
  /** What keeps results of mistakes (judge/mistake-runs.ts); without it each is run again. */
  mistakeRuns?: MistakeRuns;
}

/** The engine: from an exercise and a source to a verdict. Knows no database, no request and no user. */
export function createGrader({ sandbox, mistakeRuns = { run: (_exercise, mistake, request) => sandbox.run({ ...request, source: mistake.source }) } }: Engine): Grader {
  return {
    async grade(exercise, source, options) {
      const started = performance.now();
      const finish = (facts: Ending) => verdictFrom(exercise, options, performance.now() - started, facts);

      const refusal = answerEarly(exercise, source);
      if (refusal !== null) return finish(notCompiled([ourError(refusal)]));
      try {
        return finish(await gradeProgram(exercise, source, options, sandbox, mistakeRuns));
      } catch (error) {
        // Ours, not the student's: the author's files are at fault.
        if (error instanceof BrokenExerciseError) return finish(systemError(error.said));
        throw error;
      }
    },
  };
}

/** What a grading came to, before it is dressed as a verdict. */
interface Ending {
  verdict: VerdictKind;
  summary: Said;
  tests?: TestResult[];
  output?: string;
  plots?: Verdict["plots"];
  compileErrors?: SourceError[];
  error?: SourceError | null;
  mistake?: MistakeMatch | null;
  score?: number;
}

async function gradeProgram(exercise: Exercise, source: string, options: GradeOptions, sandbox: Pick<Sandbox, "run">, mistakeRuns: MistakeRuns): Promise<Ending> {
  const cases = prepareCases(exercise, options.seed, options.mode === "run" ? "visible" : "all");
  const own = options.mode === "run" && options.ownInput !== undefined ? prepareOwnInput(exercise, options.ownInput) : null;
  options.onEvent?.({ type: "started", total: cases.length + (own === null ? 0 : 1) });

  const request: Omit<RunRequest, "source"> = {
    entry: exercise.facts.entry,
    calls: [...cases, ...(own === null ? [] : [own.testCase])].map(({ call }) => call),
    limits: limitsOf(exercise.facts),
    seed: options.seed,
    ...offerOf(exercise),
  };
  const judgeOne = (index: number, outcome: CallOutcome): TestResult =>
    own !== null && index === cases.length ? own.judge(outcome) : judgeCall(cases[index], outcome);
  const stream = createStream(options, cases, request.calls.length, judgeOne);
  const run = await sandbox.run({ ...request, source }, stream.listener, options.signal);
  if (run.load.status === "system_error") return systemError(run.load.message);
  if (run.load.status !== "loaded") return endedAtLoad(exercise, source, run.load, run);

  const results = run.calls.map((outcome, index) => stream.judged(index, outcome));
  const judged: JudgedCall[] = cases.map((testCase, i) => ({ testCase, outcome: run.calls[i], result: results[i] }));
  const mistakes = await recogniseMistakes(judged, exercise, async (mistake, count) => {
    options.signal?.throwIfAborted();
    return mistakeRuns.run(exercise, mistake, { ...request, calls: request.calls.slice(0, count) });
  });
  options.signal?.throwIfAborted();
  const tests = cases.map((_, i) => ({ ...results[i], mistake: mistakes.byCase[i] }));
  const verdict = verdictOf(run.calls.slice(0, cases.length).map(({ status }) => status), tests);
  return {
    verdict,
    summary: summarise(verdict, tests, {
      limits: request.limits,
      notImplemented: whatIsLeft(judged),
      mistaken: mistakes.first !== null,
      remark: verdict === "accepted" ? null : remarkOnArity(exercise, source, judged),
    }),
    tests: own === null ? tests : [...tests, results[cases.length]],
    output: visibleOutput(run, cases, own !== null),
    plots: [...run.plots, ...stream.curves.plots()],
    mistake: mistakes.first,
    score: scoreOf(tests, exercise.facts.points),
  };
}

/** Judges calls as they end and passes on what may be seen, in order. */
function createStream(options: GradeOptions, cases: readonly PreparedCase[], total: number, judge: (index: number, outcome: CallOutcome) => TestResult) {
  const results = new Map<number, TestResult>();
  const curves = createCurves();
  let current = 0;
  /** What the program prints or reports now belongs to this case; hidden ones are silent, and so is what arrives late. */
  const audible = () => options.mode === "run" || cases[current]?.hidden === false;
  const judged = (index: number, outcome: CallOutcome): TestResult => {
    const known = results.get(index);
    if (known !== undefined) return known;
    const result = judge(index, outcome);
    results.set(index, result);
    options.onEvent?.({ type: "test", index, total, result });
    return result;
  };
  const listener: RunListener = {
    onCall(index, outcome) {
      current = index + 1;
      try {
        judged(index, outcome);
      } catch (error) {
        // The same error comes again, and is answered, when the run is over.
        if (!(error instanceof BrokenExerciseError)) throw error;
      }
    },
    onProgress(step, metrics) {
      if (!audible()) return;
      curves.add(current, step, metrics);
      options.onEvent?.({ type: "progress", step, metrics });
    },
    onPrinted(text) {
      if (audible()) options.onEvent?.({ type: "printed", text });
    },
  };
  return { listener, judged, curves };
}

/** The text of the first NotImplemented in a visible case. */
function whatIsLeft(judged: readonly JudgedCall[]): string | Said | null {
  const open = judged.filter(({ outcome }) => outcome.status === "threw" && outcome.notImplemented);
  if (open.length === 0) return null;
  const shown = open.find(({ testCase }) => !testCase.hidden);
  return shown?.outcome.status === "threw" ? shown.outcome.error.message : said("a part that only hidden cases reach.");
}

/** On the first function that fails and takes another number of parameters than it is given. */
function remarkOnArity(exercise: Exercise, source: string, judged: readonly JudgedCall[]): Said | null {
  for (const { testCase: { call }, result } of judged) {
    if (call.kind !== "function" || result.status === "passed") continue;
    const remark = arityRemark(exercise, source, call.entry, call.args.length);
    if (remark !== null) return remark;
  }
  return null;
}

/** Printed at load and in what may be seen; hidden cases are silent. */
function visibleOutput(run: RunResult, cases: readonly PreparedCase[], withOwn: boolean): string {
  const heard = run.calls.filter((_, i) => (i < cases.length ? !cases[i].hidden : withOwn));
  return [run.output, ...heard.map(({ output }) => output)].join("").slice(0, keptOutput);
}

function endedAtLoad(exercise: Exercise, source: string, load: Exclude<LoadOutcome, { status: "loaded" | "system_error" }>, run: RunResult): Ending {
  const printed = { output: run.output, plots: run.plots };
  if (load.status === "compile_error") return { ...notCompiled(load.errors), ...printed };
  if (load.status !== "threw") return { verdict: load.status, summary: summariseLoad(load.status, []), ...printed };
  // What the runner cannot know: which name was probably meant.
  const missing = load.error.line === null ? missingExports(exercise, source) : null;
  if (missing !== null) return { ...notCompiled([ourError(missing)]), ...printed };
  const summary = load.notImplemented ? stillToWrite(load.error.message) : summariseLoad("runtime_error", [load.error]);
  return { verdict: "runtime_error", summary, error: load.error, ...printed };
}

function notCompiled(errors: SourceError[]): Ending {
  const alone = errors.length === 1 && errors[0].line === null;
  const summary = alone ? errors[0].said ?? asWritten(errors[0].message) : summariseLoad("compile_error", errors);
  return { verdict: "compile_error", summary, compileErrors: errors };
}

function systemError(reason: string | Said): Ending {
  return { verdict: "system_error", summary: systemErrorSummary(reason) };
}

function verdictFrom(exercise: Exercise, options: GradeOptions, durationMs: number, ending: Ending): Verdict {
  const summarySaid = kept(ending.summary);
  return {
    exercise: exercise.slug,
    verdict: ending.verdict,
    score: ending.score ?? 0,
    maxScore: exercise.facts.points,
    durationMs: Math.round(durationMs * 10) / 10,
    summary: inEnglishOf(ending.summary),
    ...(summarySaid === undefined ? {} : { summarySaid }),
    tests: ending.tests ?? [],
    output: ending.output ?? "",
    plots: ending.plots ?? [],
    compileErrors: ending.compileErrors ?? [],
    error: ending.error ?? null,
    mistake: ending.mistake ?? null,
    seed: options.seed,
  };
}
