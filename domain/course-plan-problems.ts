import { monthIn, type CoursePlan, type PlanFacts, type PlanItem } from "./course-plan.ts";
import { msg, type Translate, type Values } from "./i18n/translate.ts";
import { itemKey } from "./next-step.ts";

export interface PlanProblem {
  /** An error must be mended before it is published; a warning is for somebody to think about. */
  level: "error" | "warning";
  /** From 1. */
  month: number;
  /** Null where it is about the month. */
  item: PlanItem | null;
  text: string;
  values: Values;
}

/** The problem as a sentence in the reader's language. */
export const problemWords = ({ text, values }: PlanProblem, t: Translate): string => t(text, values);

const words = {
  unknown: msg("“{slug}” is not in the catalogue any more: take it out."),
  twice: msg("It stands in month {month} already: take one of them out."),
  title: msg("Give month {month} a title."),
  sameTitle: msg("Months {first} and {month} have the same title: rename one."),
  sameOrigin: msg("Months {first} and {month} show the topics of the same standard month: take one of them out."),
  empty: msg("Month {month} has nothing in it yet."),
  later: msg("It builds on “{title}”, which comes later."),
  absent: msg("It builds on “{title}”, which is not in this course."),
};

/** What is wrong with a plan, from the first month to the last. */
export function planProblems(plan: CoursePlan, known: readonly PlanFacts[]): PlanProblem[] {
  const byKey = new Map(known.map((facts) => [itemKey(facts), facts]));
  return [...plan.months.flatMap((_, index) => monthProblems(plan, index + 1)), ...itemProblems(plan, byKey)].sort((a, b) => a.month - b.month);
}

function monthProblems(plan: CoursePlan, month: number): PlanProblem[] {
  const { origin, title, items } = plan.months[month - 1];
  const problem = (level: PlanProblem["level"], text: string, values: Values): PlanProblem => ({ level, month, item: null, text, values: { month, ...values } });
  const before = plan.months.slice(0, month - 1);
  const sameOrigin = origin === null ? -1 : before.findIndex((each) => each.origin === origin);
  const name = title?.trim().toLowerCase() ?? "";
  const sameTitle = name === "" ? -1 : before.findIndex((each) => each.title?.trim().toLowerCase() === name);
  return [
    ...origin === null && name === "" ? [problem("error", words.title, {})] : [],
    ...sameOrigin < 0 ? [] : [problem("error", words.sameOrigin, { first: sameOrigin + 1 })],
    ...sameTitle < 0 ? [] : [problem("error", words.sameTitle, { first: sameTitle + 1 })],
    ...items.length === 0 ? [problem("warning", words.empty, {})] : [],
  ];
}

function itemProblems(plan: CoursePlan, byKey: ReadonlyMap<string, PlanFacts>): PlanProblem[] {
  const seen = new Map<string, number>();
  return plan.months.flatMap(({ items }, index) => items.flatMap((item): PlanProblem[] => {
    const [month, key] = [index + 1, itemKey(item)];
    const problem = (level: PlanProblem["level"], text: string, values: Values): PlanProblem => ({ level, month, item, text, values });
    const [facts, first] = [byKey.get(key), seen.get(key)];
    if (first !== undefined) return [problem("error", words.twice, { month: first })];
    seen.set(key, month);
    if (facts === undefined) return [problem("error", words.unknown, { slug: item.slug })];
    return facts.prerequisites.flatMap((slug): PlanProblem[] => {
      const needed = byKey.get(itemKey({ kind: "exercise", slug }));
      if (needed === undefined || seen.has(itemKey(needed))) return [];
      return [problem("warning", monthIn(plan, "exercise", slug) === null ? words.absent : words.later, { title: needed.title })];
    });
  }));
}
