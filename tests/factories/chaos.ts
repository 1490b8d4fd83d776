import type { ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ThrottledError } from "#domain/errors.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { runnersOf } from "../hostile/runners-of.ts";
import { makePerson, type Person } from "./people.ts";
import { end, endAll, endOf, forkRealWorker, hasEnded } from "./processes.ts";
import { until } from "./until.ts";

export interface ChaosOptions {
  kills: number;
  workers: number;
  /** How many of the kills hit a worker; the others hit a runner. */
  workerShare: number;
  /** Between two kills, on average. */
  pauseMs: number;
  drainMs: number;
  onKill?: (done: number) => void;
  /** Ends it early: of a test that has failed nothing goes on. */
  signal?: AbortSignal;
}

export interface ChaosFigures {
  workersKilled: number;
  runnersKilled: number;
  submissions: number;
  /** By kind of verdict. */
  verdicts: Record<string, number>;
  /** Submissions without a verdict, with more than one, and gradings that are open at the end. */
  lost: number;
  double: number;
  stuck: number;
  /** System errors of gradings that had not lost three workers or runners. */
  givenUpTooSoon: number;
  /** Gradings that lost a worker or a runner and were graded all the same. */
  survived: number;
  /** From the death of a worker to the moment at which the grading that it held is in the queue again, in milliseconds. */
  backMs: number[];
  /** To the moment at which it runs again: with all hands full, and runners dying, it waits for one. */
  againMs: number[];
  /** Exit codes of the workers that were asked to end. */
  exitCodes: (number | null)[];
  /** Processes and signs of life that were left. */
  runnersLeft: number;
  heartbeatsLeft: number;
  seconds: number;
}

const exercise = selectExercise("conv-output-size");
const students = 10;
/** Gradings that wait are kept at about this number. */
const load = 24;

/** The solution with some work at its load, so that kills find programs that run. */
const source = `${readFileSync(path.join(exercise.folder, "solution.ts"), "utf8")}\nlet work = 0;\nfor (let i = 0; i < 5e6; i++) work += i % 7;\n`;

const open = () => db().gradingJob.count({ where: { finishedAt: null } });

/** A random one; the tests are about chance. */
const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(Math.random() * items.length)];

/** Real workers under load, killed and replaced; then what is left is graded and all is counted. */
export async function runChaos(options: ChaosOptions): Promise<ChaosFigures> {
  const from = performance.now();
  const people = await Promise.all(Array.from({ length: students }, () => makePerson()));
  const crew = new Crew();
  const [sending, watching] = [new AbortController(), new AbortController()];
  const either = (one: AbortController) => options.signal ? AbortSignal.any([one.signal, options.signal]) : one.signal;
  try {
    await Promise.all(Array.from({ length: options.workers }, () => crew.hire()));
    const sent: string[] = [];
    const sender = keepSending(people, sent, either(sending));
    sender.catch(() => undefined);
    const { killed, freed } = await killAtRandom(crew, options, either(watching));
    sending.abort();
    await sender;
    await until("every grading's end", async () => await open() === 0, options.drainMs).catch(() => undefined);

    const times = (await Promise.all(freed)).flatMap((each) => each ?? []);
    // Who was killed last is known to be dead two seconds and a half later, by those who live: not by a crew that has gone home.
    await until("the dead are off the list", async () => (await db().workerHeartbeat.findMany({ select: { pid: true } })).every(({ pid }) => isAlive(pid)), 10_000).catch(() => undefined);
    const exitCodes = await crew.dismiss();
    return { workersKilled: killed.workers, runnersKilled: killed.runners, ...await count(sent), backMs: times.map(({ backMs }) => backMs), againMs: times.map(({ againMs }) => againMs), exitCodes, runnersLeft: crew.runnersLeft(), heartbeatsLeft: await db().workerHeartbeat.count(), seconds: (performance.now() - from) / 1000 };
  } finally {
    sending.abort();
    watching.abort();
    await crew.leave();
  }
}

/** So long there is always something to kill. */
const nobodyMs = 60_000;

/** @throws when a worker ended that nobody killed, or when there is nobody to kill any more */
async function killAtRandom(crew: Crew, options: ChaosOptions, signal: AbortSignal) {
  const freed: Promise<Freed | null>[] = [];
  const killed = { workers: 0, runners: 0 };
  let lastAt = performance.now();
  while (killed.workers + killed.runners < options.kills) {
    await sleep(options.pauseMs * (0.2 + 1.6 * Math.random()), undefined, { signal });
    crew.checkNobodyLeft();
    if (performance.now() - lastAt > nobodyMs) throw new Error(`for ${nobodyMs / 1000} s there was nobody to kill: ${crew.ready.length} workers are ready`);
    // One worker is left alive: with none, the time to the next start would be measured.
    const victim = Math.random() < options.workerShare && crew.ready.length > 1 ? pick(crew.ready) : undefined;
    if (victim) {
      const held = await crew.kill(victim, signal);
      // Awaited at the end; until then a failure is nobody's.
      for (const each of held) each.catch(() => undefined);
      freed.push(...held);
      killed.workers += 1;
    } else {
      const runner = pick(crew.ready.flatMap(({ pid }) => pid === undefined ? [] : runnersOf(pid)));
      if (runner === undefined || !killProcess(runner)) continue;
      killed.runners += 1;
    }
    lastAt = performance.now();
    options.onKill?.(killed.workers + killed.runners);
  }
  return { killed, freed };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function killProcess(pid: number): boolean {
  try {
    process.kill(pid, "SIGKILL");
    return true;
  } catch {
    // It ended by itself while we chose.
    return false;
  }
}

async function keepSending(people: readonly Person[], sent: string[], signal: AbortSignal): Promise<void> {
  for (let i = 0; !signal.aborted; i++) {
    if (await open() >= load) await sleep(50);
    else {
      try {
        sent.push((await submitSolution(people[i % people.length], { exerciseSlug: exercise.slug, source, requestId: randomUUID() })).submissionId);
      } catch (error) {
        // One whose grading a dead worker holds has sent twenty meanwhile, where the others' are quick: it is the next one's turn.
        if (!(error instanceof ThrottledError)) throw error;
      }
    }
  }
}

/** The workers; one that is killed is replaced at once, as `npm start` does. */
class Crew {
  ready: ChildProcess[] = [];
  private readonly hiring = new Set<Promise<void>>();
  private readonly pids = new Set<number>();
  private left = false;
  private trouble: unknown = null;

  async hire(): Promise<void> {
    const worker = await forkRealWorker({ quiet: true });
    if (this.left) return void await end(worker, "SIGKILL");
    if (worker.pid !== undefined) this.pids.add(worker.pid);
    this.ready.push(worker);
  }

  /** Nobody but us ends a worker, and one that is started comes. */
  checkNobodyLeft(): void {
    if (this.trouble !== null) throw new Error("a worker could not be replaced", { cause: this.trouble });
    const lost = this.ready.find(hasEnded);
    if (lost) throw new Error(`a worker that nobody killed ${endOf(lost)}`);
  }

  /** How long each grading that the worker held takes to be freed and to run again; null for one that had just ended. */
  async kill(worker: ChildProcess, signal: AbortSignal): Promise<Promise<Freed | null>[]> {
    this.ready = this.ready.filter((other) => other !== worker);
    const heartbeat = await db().workerHeartbeat.findFirst({ where: { pid: worker.pid } });
    await end(worker, "SIGKILL");
    const diedAt = Date.now();
    const replacement = this.hire().catch((error: unknown) => { this.trouble = error; }).finally(() => this.hiring.delete(replacement));
    this.hiring.add(replacement);
    const held = heartbeat ? await db().gradingJob.findMany({ where: { workerId: heartbeat.id, finishedAt: null }, select: { id: true, attempt: true } }) : [];
    return held.map(({ id, attempt }) => timesOf(id, attempt, diedAt, signal));
  }

  async dismiss(): Promise<(number | null)[]> {
    await Promise.all(this.hiring);
    this.checkNobodyLeft();
    return Promise.all(this.ready.map((worker) => end(worker, "SIGTERM")));
  }

  /** Whatever happened: nobody comes any more, and nobody stays. */
  async leave(): Promise<void> {
    this.left = true;
    await endAll();
  }

  runnersLeft(): number {
    return [...this.pids].flatMap((pid) => runnersOf(pid)).length;
  }
}

interface Freed { backMs: number; againMs: number }

async function timesOf(id: string, attempt: number, diedAt: number, signal: AbortSignal): Promise<Freed | null> {
  const look = () => db().gradingJob.findUniqueOrThrow({ where: { id }, select: { attempt: true, workerId: true, startedAt: true, finishedAt: true } });
  let backMs = 0;
  const again = await until("the next attempt", async () => {
    signal.throwIfAborted();
    const job = await look();
    if (backMs === 0 && (job.workerId === null || job.attempt > attempt)) backMs = Date.now() - diedAt;
    return (job.attempt > attempt || job.finishedAt !== null) && job;
  }, 120_000);
  return again.startedAt && again.attempt > attempt ? { backMs, againMs: again.startedAt.getTime() - diedAt } : null;
}

async function count(sent: readonly string[]) {
  const ids = [...sent];
  const verdicts = await db().verdict.findMany({ where: { submissionId: { in: ids } }, select: { submissionId: true, kind: true, gradingJob: { select: { failures: true } } } });
  const perSubmission = new Map<string, number>();
  const kinds: Record<string, number> = {};
  for (const { submissionId, kind } of verdicts) {
    perSubmission.set(submissionId, (perSubmission.get(submissionId) ?? 0) + 1);
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  }
  return {
    submissions: ids.length,
    verdicts: kinds,
    lost: ids.filter((id) => !perSubmission.has(id)).length,
    double: [...perSubmission.values()].filter((times) => times > 1).length,
    stuck: await open(),
    // The last failure ends a grading without being written to its row.
    givenUpTooSoon: verdicts.filter(({ kind, gradingJob }) => kind === "system_error" && gradingJob.failures < 2).length,
    survived: verdicts.filter(({ kind, gradingJob }) => kind === "accepted" && gradingJob.failures > 0).length,
  };
}
