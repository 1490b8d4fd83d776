import type { CoursePlan, PlanItem } from "#domain/course-plan.ts";
import type { PlanProblem } from "#domain/course-plan-problems.ts";
import { itemKey } from "#domain/next-step.ts";
import type { PlanPart } from "../queries.ts";

/** What is chosen in the outline, and can be changed: an item by its key, or a month by its number. */
export type Chosen = { kind: "item"; key: string } | { kind: "month"; month: number } | null;

/** What the parts of the outline can do with the plan. */
export interface PlanTools {
  plan: CoursePlan;
  parts: ReadonlyMap<string, PlanPart>;
  problems: readonly PlanProblem[];
  chosen: Chosen;
  /** The month that is open on a phone. */
  open: number | null;
  choose(chosen: Chosen): void;
  toggle(month: number): void;
  titleOf(month: number): string;
  nameOf(item: PlanItem): string;
  /** @param focus the element that has the focus afterwards */
  change(next: CoursePlan, said: string, focus?: string): void;
  dragged: string | null;
  drag(key: string | null): void;
}

/** The element of an item's line. */
export const lineId = (item: PlanItem): string => `line-${item.kind}-${item.slug}`;
export const monthId = (month: number): string => `plan-month-${month}`;

/** From `itemKey`. */
export function itemOf(key: string): PlanItem | null {
  const [kind, slug] = key.split(" ");
  return (kind === "lesson" || kind === "exercise") && slug ? { kind, slug } : null;
}

export const isChosen = (chosen: Chosen, item: PlanItem): boolean => chosen?.kind === "item" && chosen.key === itemKey(item);
