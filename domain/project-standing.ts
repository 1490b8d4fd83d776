import { z } from "zod";
import { msg } from "./i18n/translate.ts";
import { isHanded, type Milestone } from "./project.ts";
import type { ItemState } from "./year-progress.ts";

export const reportDecisions = ["accepted", "changes"] as const;
export type ReportDecision = (typeof reportDecisions)[number];

/** How well a criterion is met. */
export const markWords = [msg("not yet"), msg("partly"), msg("fully")] as const;
export const markSchema = z.int().min(0).max(markWords.length - 1);

/** On the newest of what was handed in: null while it waits, undefined when there is nothing. */
export type Newest = ReportDecision | null | undefined;

/** What was handed in for a milestone, or with null the report. */
export interface HandedIn { milestone: string | null; decision: ReportDecision | null }

export type HandInStage =
  /** Something else comes first. */
  | "closed"
  /** To be handed in, or handed in again after an answer. */
  | "open"
  /** With a mentor. */
  | "waiting"
  | "accepted";

export interface ProjectStanding {
  state: ItemState;
  report: HandInStage;
  /** Milestones that are done, and the report. */
  done: number;
  of: number;
}

/** Whether what is asked at the end is handed in, so that nothing is due any more. */
export const isHandedIn = ({ report }: Pick<ProjectStanding, "report">): boolean => report === "waiting" || report === "accepted";

/** The newest decision on each milestone and, under null, on the report. @param rows the oldest first */
export const newestDecisions = (rows: readonly HandedIn[]): ReadonlyMap<string | null, ReportDecision | null> =>
  new Map(rows.map(({ milestone, decision }) => [milestone, decision]));

/** Where a milestone stands whose work is handed in: it needs no order, so it is never closed. */
export function handInStage(newest: Newest): Exclude<HandInStage, "closed"> {
  if (newest === "accepted") return "accepted";
  return newest === null ? "waiting" : "open";
}

/** A milestone is done when its exercise is, or when the newest that was handed in for it was accepted. */
export function milestoneState(milestone: Milestone, exerciseState: (slug: string) => ItemState, newest: ReadonlyMap<string | null, ReportDecision | null>): ItemState {
  if (!isHanded(milestone)) return exerciseState(milestone.exercise);
  if (newest.get(milestone.id) === "accepted") return "done";
  return newest.has(milestone.id) ? "started" : "open";
}

/**
 * Where a learner stands with a project: it is done when every milestone is and a mentor has accepted the
 * report, which opens when the milestones are done.
 * @param newest of the reports on the whole
 */
export function standing(milestones: readonly ItemState[], newest: Newest): ProjectStanding {
  const accepted = milestones.filter((state) => state === "done").length;
  const complete = accepted === milestones.length;
  const report = newest === "accepted" ? "accepted" : newest === null ? "waiting" : complete ? "open" : "closed";
  const done = accepted + (report === "accepted" ? 1 : 0);
  const touched = milestones.some((state) => state !== "open") || newest !== undefined;
  return { state: complete && report === "accepted" ? "done" : touched ? "started" : "open", report, done, of: milestones.length + 1 };
}

/** The milestones of which not all is accepted yet. */
export const unfinished = (milestones: readonly Milestone[], solved: ReadonlySet<string>, accepted: ReadonlySet<string>): Milestone[] =>
  milestones.filter((milestone) => isHanded(milestone) ? !accepted.has(milestone.id) : !solved.has(milestone.exercise));
