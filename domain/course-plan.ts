import { z } from "zod";
import { itemKey, itemsInOrder } from "./next-step.ts";
import type { Item } from "./year-progress.ts";

/** A course has one month at least, and no more than the standard year. */
export const mostMonths = 12;
const mostItems = 400;

export const planKinds = ["lesson", "exercise"] as const;
export const planItemSchema = z.strictObject({ kind: z.enum(planKinds), slug: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/).max(80) });
export type PlanItem = z.infer<typeof planItemSchema>;

export const planMonthSchema = z.strictObject({
  /** The standard month whose topics it shows; null: one of the course's own. */
  origin: z.int().min(1).max(12).nullable(),
  /** In place of the standard month's; a draft may have an empty one. */
  title: z.string().trim().max(80).nullable(),
  items: z.array(planItemSchema).max(mostItems),
});
export type PlanMonth = z.infer<typeof planMonthSchema>;

/** What a course has in which month, in its order; month N is at index N − 1. */
export const coursePlanSchema = z.strictObject({ months: z.array(planMonthSchema).min(1).max(mostMonths) });
export type CoursePlan = z.infer<typeof coursePlanSchema>;

/** What is known of a lesson or an exercise, wherever it stands. */
export type PlanFacts = Pick<Item, "kind" | "slug" | "title" | "month" | "minutes" | "difficulty" | "covers" | "prerequisites">;

/** The standard year: each month with its lessons and exercises in the order in which they are best done. */
export function standardPlan(known: readonly PlanFacts[]): CoursePlan {
  const items = known.map((facts): Item => ({ ...facts, state: "open" }));
  return {
    months: Array.from({ length: mostMonths }, (_, index): PlanMonth => ({
      origin: index + 1, title: null, items: itemsInOrder(index + 1, items).map(({ kind, slug }) => ({ kind, slug })),
    })),
  };
}

/** The month of the course, from 1, in which something stands; null where the course has it not. */
export function monthIn(plan: CoursePlan, kind: PlanItem["kind"], slug: string): number | null {
  const at = plan.months.findIndex(({ items }) => items.some((item) => item.kind === kind && item.slug === slug));
  return at < 0 ? null : at + 1;
}

const isSame = (a: PlanItem, b: PlanItem): boolean => itemKey(a) === itemKey(b);
const isMonth = (plan: CoursePlan, month: number): boolean => month >= 1 && month <= plan.months.length;
const clamp = (at: number, most: number): number => Math.max(0, Math.min(at, most));

const withMonths = (plan: CoursePlan, change: (month: PlanMonth, number: number) => PlanMonth): CoursePlan =>
  ({ months: plan.months.map((month, index) => change(month, index + 1)) });

/** Without the item, wherever it stands. */
export const removeItem = (plan: CoursePlan, item: PlanItem): CoursePlan =>
  withMonths(plan, (month) => ({ ...month, items: month.items.filter((each) => !isSame(each, item)) }));

/**
 * Puts an item into a month, taken from where it stood.
 * @param at its index among the month's other items; left out: the end
 */
export function placeItem(plan: CoursePlan, item: PlanItem, month: number, at = Number.POSITIVE_INFINITY): CoursePlan {
  if (!isMonth(plan, month)) return plan;
  return withMonths(removeItem(plan, item), (each, number) => number === month
    ? { ...each, items: each.items.toSpliced(clamp(at, each.items.length), 0, { kind: item.kind, slug: item.slug }) }
    : each);
}

/** One place up or down; past a month's edge into the month before or after. */
export function stepItem(plan: CoursePlan, item: PlanItem, by: 1 | -1): CoursePlan {
  const month = monthIn(plan, item.kind, item.slug);
  if (month === null) return plan;
  const { items } = plan.months[month - 1];
  const at = items.findIndex((each) => isSame(each, item)) + by;
  if (at >= 0 && at < items.length) return placeItem(plan, item, month, at);
  return placeItem(plan, item, month + by, by < 0 ? Number.POSITIVE_INFINITY : 0);
}

/** Moves a whole month to another number. */
export function moveMonth(plan: CoursePlan, from: number, to: number): CoursePlan {
  if (!isMonth(plan, from) || !isMonth(plan, to)) return plan;
  return { months: plan.months.toSpliced(from - 1, 1).toSpliced(to - 1, 0, plan.months[from - 1]) };
}

/** Adds a month at the end: a standard one that is left out, or one of the course's own. */
export const addMonth = (plan: CoursePlan, month: Pick<PlanMonth, "origin" | "title">): CoursePlan =>
  plan.months.length >= mostMonths ? plan : { months: [...plan.months, { origin: month.origin, title: month.title, items: [] }] };

/** Takes a month away with all that stands in it; the last one stays. */
export const removeMonth = (plan: CoursePlan, month: number): CoursePlan =>
  plan.months.length === 1 || !isMonth(plan, month) ? plan : { months: plan.months.toSpliced(month - 1, 1) };

/** Gives a month a title of its own; an empty one gives a standard month its own name back. */
export const renameMonth = (plan: CoursePlan, month: number, title: string): CoursePlan =>
  withMonths(plan, (each, number) => number === month ? { ...each, title: title.trim() === "" && each.origin !== null ? null : title } : each);

/** Numbers of the standard months that the course has not. */
export const missingMonths = (plan: CoursePlan): number[] =>
  Array.from({ length: mostMonths }, (_, index) => index + 1).filter((origin) => plan.months.every((month) => month.origin !== origin));

/** What is known and stands nowhere in the course. */
export const notPlaced = <T extends PlanItem>(plan: CoursePlan, known: readonly T[]): T[] => known.filter(({ kind, slug }) => monthIn(plan, kind, slug) === null);

/** Whether two plans are the same in content and order. @throws ZodError for what is no plan */
export const isSamePlan = (a: CoursePlan, b: CoursePlan): boolean => JSON.stringify(coursePlanSchema.parse(a)) === JSON.stringify(coursePlanSchema.parse(b));
