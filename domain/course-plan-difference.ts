import { monthIn, type CoursePlan, type PlanItem, type PlanMonth } from "./course-plan.ts";
import type { Translate } from "./i18n/translate.ts";
import { itemKey } from "./next-step.ts";

export interface PlanNames {
  /** What a standard month is called. */
  month(origin: number): string;
  item(item: PlanItem): string;
}

/** What a month of a plan is called. */
export const planMonthTitle = ({ origin, title }: Pick<PlanMonth, "origin" | "title">, standard: (origin: number) => string): string =>
  title !== null && title.trim() !== "" ? title : origin === null ? "" : standard(origin);

/** For each month after, the index of the one before that it was: of the same origin, else an own one of the same title, else the own one that stood there. */
function earlierMonths(before: CoursePlan, after: CoursePlan): (number | null)[] {
  const free = new Set(before.months.keys());
  const take = (found: number): number | null => found >= 0 && free.delete(found) ? found : null;
  const sure = after.months.map(({ origin, title }) => take(before.months.findIndex((month, index) => free.has(index) && month.origin === origin && (origin !== null || month.title === title))));
  return sure.map((found, index) => {
    if (found !== null || after.months[index].origin !== null) return found;
    return before.months[index]?.origin === null ? take(free.has(index) ? index : -1) : null;
  });
}

/** What is another in the second plan than in the first, a sentence for each. */
export function planDifference(before: CoursePlan, after: CoursePlan, names: PlanNames, t: Translate): string[] {
  const earlier = earlierMonths(before, after);
  const nameOf = (month: PlanMonth) => t.asIs(planMonthTitle(month, names.month));
  const gone = before.months.filter((_, index) => !earlier.includes(index));
  // A month that only made room for others was not moved.
  const kept = earlier.filter((index) => index !== null);
  const inOrder = kept.every((index, at) => at === 0 || index > kept[at - 1]);
  return [
    ...gone.map((month) => t("The month “{title}” is left out.", { title: nameOf(month) })),
    ...after.months.flatMap((month, index): string[] => {
      const from = earlier[index];
      if (from === null) return [t("Month {month} is new: “{title}”.", { month: index + 1, title: nameOf(month) })];
      const [was, is] = [nameOf(before.months[from]), nameOf(month)];
      return [
        ...was === is ? [] : [t("Month {month} is called “{title}”, which was “{before}”.", { month: index + 1, title: is, before: was })],
        ...inOrder || from === index ? [] : [t("“{title}” becomes month {to}, which was month {from}.", { title: is, from: from + 1, to: index + 1 })],
      ];
    }),
    ...itemSentences(before, after, earlier, names, t),
  ];
}

function itemSentences(before: CoursePlan, after: CoursePlan, earlier: readonly (number | null)[], names: PlanNames, t: Translate): string[] {
  const placed = after.months.flatMap(({ items }) => items);
  const keys = new Set(placed.map(itemKey));
  const left = before.months.flatMap(({ items }) => items).filter((item) => !keys.has(itemKey(item)));
  const moves = after.months.flatMap(({ items }, index) => items.flatMap((item): string[] => {
    const [title, to, from] = [t.asIs(names.item(item)), index + 1, monthIn(before, item.kind, item.slug)];
    if (from === null) return [t("“{title}” is new, in month {to}.", { title, to })];
    return earlier[index] === from - 1 ? [] : [t("“{title}” moves from month {from} to month {to}.", { title, from, to })];
  }));
  const orders = after.months.flatMap(({ items }, index): string[] => {
    const from = earlier[index];
    if (from === null) return [];
    const was = before.months[from].items.map(itemKey);
    const common = items.map(itemKey).filter((key) => was.includes(key));
    const now = new Set(common);
    return was.filter((key) => now.has(key)).join() === common.join() ? [] : [t("The order within month {month} is another.", { month: index + 1 })];
  });
  return [...left.map((item) => t("“{title}” is left out.", { title: t.asIs(names.item(item)) })), ...moves, ...orders];
}
