import { z } from "zod";
import { testResultSchema, type GradingEvent, type TestResult } from "#domain/verdict.ts";

/** Where an event stands among those of its grading: a later attempt begins anew at 1. */
export interface EventNumber { attempt: number; seq: number }
export interface NumberedEvent extends EventNumber { event: GradingEvent }

const maxPoints = 240;
const maxTests = 200;
const maxPrinted = 12_000;
/** A result with more than this is kept without its values: the verdict will have them. */
const maxTestLength = 1000;

const pointSchema = z.strictObject({ step: z.number(), metrics: z.record(z.string(), z.number().nullable()) });

/** Everything that was said of a grading so far, in at most some fifty kilobytes: kept with the job for those who come later. */
export const liveSchema = z.strictObject({
  attempt: z.int(),
  /** The number of the last event in it. */
  seq: z.int(),
  total: z.int().nullable(),
  tests: z.array(z.strictObject({ index: z.int(), result: testResultSchema })),
  progress: z.array(pointSchema),
  printed: z.string(),
});
export type Live = z.infer<typeof liveSchema>;

/** Of an attempt of which nothing is said yet. @param attempt from 1 */
export const emptyLive = (attempt: number): Live => ({ attempt, seq: 0, total: null, tests: [], progress: [], printed: "" });

const bare = ({ name, hidden, task, weight, status, message, mistake, durationMs }: TestResult): TestResult =>
  ({ name, hidden, task, weight, status, message: message?.slice(0, maxTestLength / 2) ?? null, mistake, durationMs });

const small = (result: TestResult): TestResult => JSON.stringify(result).length <= maxTestLength ? result : bare(result);

/** The account with one more event in it; of a curve with too many points every second one is kept. */
export function withEvent(live: Live, event: GradingEvent): Live {
  const next = { ...live, seq: live.seq + 1 };
  switch (event.type) {
    case "started": return { ...next, total: event.total, tests: [], progress: [], printed: "" };
    case "test": return { ...next, total: event.total, tests: [...live.tests.filter(({ index }) => index !== event.index), { index: event.index, result: small(event.result) }].slice(-maxTests) };
    case "progress": {
      const progress = [...live.progress, { step: event.step, metrics: event.metrics }];
      return { ...next, progress: progress.length > maxPoints ? progress.filter((_, i) => i % 2 === 0) : progress };
    }
    case "printed": return { ...next, printed: (live.printed + event.text).slice(-maxPrinted) };
    default: return next;
  }
}

/** The account told again as events, for a page that shows nothing yet or something else. */
export function retell({ total, tests, progress, printed }: Live): GradingEvent[] {
  const known = total ?? tests.length;
  return [
    { type: "started", total: known },
    ...tests.map(({ index, result }): GradingEvent => ({ type: "test", index, total: known, result })),
    ...progress.map((point): GradingEvent => ({ type: "progress", ...point })),
    ...printed === "" ? [] : [{ type: "printed", text: printed } satisfies GradingEvent],
  ];
}

/**
 * What a watcher has been told, and what it missed: before it came, or because a notification was
 * lost. What arrives is passed on at once; when the account that is kept with the job covers the
 * gap, it is told from the beginning, and what came since again.
 */
export class Retelling {
  private attempt = 0;
  private seq = 0;
  private missed = false;
  /** What arrived since the gap. */
  private since: NumberedEvent[] = [];

  /** Whether the account would be of use. */
  get incomplete(): boolean { return this.missed; }

  hear(numbered: NumberedEvent): GradingEvent[] {
    const { attempt, seq, event } = numbered;
    if (attempt < this.attempt || (attempt === this.attempt && seq <= this.seq)) return [];
    if (attempt > this.attempt) this.begin(attempt);
    if (seq !== this.seq + 1) this.missed = true;
    this.seq = seq;
    if (this.missed) this.since = [...this.since, numbered].slice(-maxSince);
    return [event];
  }

  look(live: Live): GradingEvent[] {
    if (live.attempt < this.attempt) return [];
    if (live.attempt > this.attempt) this.begin(live.attempt);
    if (live.seq <= this.seq && !this.missed) return [];
    const after = this.since.filter(({ seq }) => seq > live.seq);
    const last = live.seq + after.length;
    // Still something missing between the account and what arrived: the next account will have it.
    if (last < this.seq) return [];
    this.seq = last;
    this.missed = false;
    this.since = [];
    return [...retell(live), ...after.map(({ event }) => event)];
  }

  private begin(attempt: number): void {
    this.attempt = attempt;
    this.seq = 0;
    this.missed = false;
    this.since = [];
  }
}

const maxSince = 2000;
