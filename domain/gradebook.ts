import { latenessOf, type Deadline } from "./schedule.ts";

export const gradedKinds = ["exercise", "project"] as const;
export type GradedKind = (typeof gradedKinds)[number];

/** An exercise or a project. */
export interface ItemRef { kind: GradedKind; key: string }

/** What an item is called in a map. */
export const itemId = ({ kind, key }: ItemRef): string => `${kind} ${key}`;

/** Points for something that was handed in then. */
export interface Attempt { at: Date; score: number; maxScore: number }

/** A score that a person gave in place of the computed one. */
export interface Override { score: number; reason: string; by: string | null }

/** All that decides what somebody has for one item. */
export interface ScoreFacts {
  /** Those that the reader may know of. */
  attempts: readonly Attempt[];
  deadlines: readonly Deadline[];
  /** The exam that it belongs to. What is handed in within it is never late. */
  exam: { opensAt: Date; closesAt: Date } | null;
  /** Where there is no deadline: whether the calendar has passed it, so that it counts also when nothing was handed in. */
  asked: boolean;
  /** A person has accepted it: it counts at once, also when it is not perfect. */
  accepted: boolean;
  /** A person has yet to judge it. */
  waiting: boolean;
  /** Until when the reader is not told of something that was handed in. */
  withheldUntil: Date | null;
  override: Override | null;
}

export type ScoreState =
  /** By a person. */
  | "given"
  | "counted"
  /** Due, and nothing was handed in: it counts as nothing. */
  | "missing"
  /** Handed in before it is due, and not complete: it does not count yet, so that a first try costs nothing. */
  | "early"
  | "waiting"
  | "withheld"
  /** Not due, nothing handed in. */
  | "open";

/** The attempt that is worth most when its lateness is counted; the earliest of those. */
export interface Best extends Attempt { days: number; factor: number }

export interface Score {
  state: ScoreState;
  /** 0 to 1; null while it does not count. */
  value: number | null;
  /** What it would be without what a person gave. */
  computed: number | null;
  best: Best | null;
  /** With an extension; null where nothing is set. */
  dueAt: Date | null;
  extended: boolean;
  override: Override | null;
  withheldUntil: Date | null;
}

const share = ({ score, maxScore, factor }: Pick<Best, "score" | "maxScore" | "factor">): number =>
  maxScore > 0 ? Math.min(1, Math.max(0, score / maxScore)) * factor : 0;

/** Whether one of the deadlines has not passed, or there is none. To count days by the clock on a wall takes a hundred times longer. */
export const inTime = (deadlines: readonly Deadline[], at: Date): boolean =>
  deadlines.length === 0 || deadlines.some(({ dueAt, graceMinutes }) => at.getTime() - dueAt.getTime() <= graceMinutes * 60_000);

function worth({ deadlines, exam }: ScoreFacts, attempt: Attempt): Best {
  const inExam = exam !== null && attempt.at >= exam.opensAt && attempt.at < exam.closesAt;
  const late = inExam || inTime(deadlines, attempt.at) ? null : latenessOf(deadlines, attempt.at);
  return { ...attempt, days: late?.days ?? 0, factor: late?.factor ?? 1 };
}

function bestOf(facts: ScoreFacts): Best | null {
  let best: Best | null = null;
  for (const attempt of facts.attempts) {
    const next = worth(facts, attempt);
    if (best === null || share(next) > share(best) || (share(next) === share(best) && next.at < best.at)) best = next;
  }
  return best;
}

/** Whether nothing handed in counts as nothing by now: after the exam, else after the deadline and its grace, else when the calendar says so. */
function isDue({ deadlines, exam, asked }: ScoreFacts, now: Date): boolean {
  if (exam !== null) return now >= exam.closesAt;
  return deadlines.length > 0 ? !inTime(deadlines, now) : asked;
}

/** Of several cohorts' deadlines the last: until then it is not late in one of them. */
const lastOf = (deadlines: readonly Deadline[]): Deadline | null => [...deadlines].sort((a, b) => b.dueAt.getTime() - a.dueAt.getTime())[0] ?? null;

function stateOf({ accepted, waiting, withheldUntil }: ScoreFacts, best: Best | null, due: boolean): { state: ScoreState; value: number | null } {
  if (best !== null && (due || accepted || best.score >= best.maxScore)) return { state: "counted", value: share(best) };
  if (withheldUntil !== null) return { state: "withheld", value: null };
  if (waiting) return { state: "waiting", value: null };
  if (best !== null) return { state: "early", value: null };
  return due ? { state: "missing", value: 0 } : { state: "open", value: null };
}

/**
 * What somebody has for one exercise or project: the best of points × what is left of them by lateness; what a person gave
 * stands in its place. Before it is due it counts only when it is complete.
 */
export function scoreOf(facts: ScoreFacts, now: Date): Score {
  const { exam, override, withheldUntil } = facts;
  const best = bestOf(facts);
  const { state, value } = stateOf(facts, best, isDue(facts, now));
  const deadline = lastOf(facts.deadlines);
  return {
    state: override === null ? state : "given", value: override === null ? value : override.score, computed: value,
    best, override, withheldUntil, dueAt: exam?.closesAt ?? deadline?.dueAt ?? null, extended: exam === null && (deadline?.extended ?? false),
  };
}

export interface Weighted { value: number | null; weight: number }

/** The mean of what counts; null when nothing does. What weighs 0 is left out. */
export function weightedMean(parts: readonly Weighted[]): number | null {
  let [sum, weights] = [0, 0];
  for (const { value, weight } of parts) {
    if (value === null || weight <= 0) continue;
    sum += value * weight;
    weights += weight;
  }
  return weights === 0 ? null : sum / weights;
}

/** How much each month and item weighs: 1 where nothing is set. */
export interface Weights {
  months: ReadonlyMap<number, number>;
  /** By `itemId`. */
  items: ReadonlyMap<string, number>;
}

export const noWeights: Weights = { months: new Map(), items: new Map() };
/** By its number, from 1; 1 where nothing is set. */
export const monthWeight = ({ months }: Weights, month: number): number => months.get(month) ?? 1;
/** Of an item within its month; 1 where nothing is set. */
export const itemWeight = ({ items }: Weights, item: ItemRef): number => items.get(itemId(item)) ?? 1;

export interface Grades {
  overall: number | null;
  /** By the month's number; null where nothing counts yet. */
  months: ReadonlyMap<number, number | null>;
}

/** How much of the parts' weight counts by now, 0 to 1. */
function countedShare(parts: readonly Weighted[]): number {
  const sum = (some: readonly Weighted[]) => some.reduce((total, { weight }) => total + weight, 0);
  const all = sum(parts);
  return all > 0 ? sum(parts.filter(({ value }) => value !== null)) / all : 0;
}

/**
 * The means of somebody's months, and of these the overall one. A month that has begun to count weighs as much as of it
 * counts: one exercise that is solved early is not a whole month. Nothing is rounded here.
 */
export function gradesOf(scores: readonly (ItemRef & { month: number; value: number | null })[], weights: Weights): Grades {
  const months = [...Map.groupBy(scores, ({ month }) => month)].map(([month, items]) => {
    const parts = items.map((item) => ({ value: item.value, weight: itemWeight(weights, item) }));
    return { month, value: weightedMean(parts), weight: monthWeight(weights, month) * countedShare(parts) };
  });
  return { months: new Map(months.map(({ month, value }) => [month, value])), overall: weightedMean(months) };
}

/**
 * Percent as they are shown and exported, with one decimal: the one place that rounds. Half goes up; the small addend takes
 * back what 0.285 × 1000 loses as a binary fraction.
 */
export const shownPercent = (value: number): number => Math.round(value * 1000 + 1e-9) / 10;
