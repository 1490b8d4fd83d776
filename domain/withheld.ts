import { msg } from "./i18n/translate.ts";
import { ofKnownMistake } from "./known-mistake.ts";
import { inEnglishOf, without } from "./said.ts";
import type { GradingEvent, Verdict, VerdictKind } from "./verdict.ts";

/** What is no verdict on the work is told at all times: the student must know that it does not count. */
export const isAlwaysTold = (kind: VerdictKind): boolean => kind === "system_error" || kind === "cancelled";

/** What a student is told in place of a verdict until an exam is over: nothing of it is in it. */
export const withheldVerdict = ({ exercise, seed }: Pick<Verdict, "exercise" | "seed">, until: Date): Verdict => ({
  exercise, verdict: "withheld", score: 0, maxScore: 0, durationMs: 0, summary: msg("Handed in. The result comes at the end of the exam."),
  tests: [], output: "", plots: [], compileErrors: [], error: null, mistake: null, seed, withheldUntil: until.toISOString(),
});

const ofMistake = ` ${inEnglishOf(ofKnownMistake)}`;

/** The verdict without what a matched mistake says. */
export const withoutMistakes = (verdict: Verdict): Verdict => ({
  ...verdict, mistake: null, summary: verdict.summary.replace(ofMistake, ""),
  ...(verdict.summarySaid === undefined ? {} : { summarySaid: without(verdict.summarySaid, ofKnownMistake) }),
  tests: verdict.tests.map((test) => ({ ...test, mistake: null })),
});

/** How a verdict is told to its student. */
export interface Telling {
  /** Until when it is not told at all; null where it is. */
  until: Date | null;
  /** Whether it is told without the help of matched mistakes. */
  exam: boolean;
}

/** The verdict as its student is told of it. */
export function toldVerdict(verdict: Verdict, { until, exam }: Telling): Verdict {
  if (until !== null && !isAlwaysTold(verdict.verdict)) return withheldVerdict(verdict, until);
  return exam ? withoutMistakes(verdict) : verdict;
}

/** An event of a grading as its student is told of it; null for one that they are not told. */
export function toldEvent(event: GradingEvent, telling: Telling): GradingEvent | null {
  if (!telling.exam && telling.until === null) return event;
  switch (event.type) {
    case "verdict": return { ...event, verdict: toldVerdict(event.verdict, telling), awards: telling.until === null ? event.awards : [] };
    case "test": return telling.until === null ? { ...event, result: { ...event.result, mistake: null } } : null;
    // How many cases there are, and what a program says as it goes, would tell how far it came.
    case "started": return telling.until === null ? event : { type: "started", total: 0 };
    case "progress": case "printed": return telling.until === null ? event : null;
    case "queued": return event;
  }
}
