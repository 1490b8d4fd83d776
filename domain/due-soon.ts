import type { ItemTerms } from "./item-terms.ts";
import type { Item } from "./year-progress.ts";

/** A project as one line beside exercises and lessons. */
export interface DueProject extends Pick<Item, "slug" | "title" | "minutes" | "state" | "terms"> { kind: "project"; difficulty: null }

export interface DueSoon {
  exams: (NonNullable<ItemTerms["exam"]> & { items: Item[] })[];
  /** Those that are late first, then as they are due. */
  items: (Item | DueProject)[];
  /** How many more there are. */
  more: number;
}

const dayMs = 86_400_000;
const [aheadDays, examDays, lateDays] = [7, 14, 14];
const mostItems = 6;

/** What somebody should not forget: exams of the next two weeks, what is due within one, and what is late and still counts. */
export function dueSoon(items: readonly Item[], now: Date, projects: readonly DueProject[] = []): DueSoon {
  const within = (at: Date | null, days: number) => at !== null && at.getTime() - now.getTime() < days * dayMs;
  const examined = items.flatMap((item) => item.terms?.exam && item.terms.exam.state !== "closed" && within(item.terms.exam.opensAt, examDays) ? [{ item, exam: item.terms.exam }] : []);
  const exams = [...Map.groupBy(examined, ({ exam }) => `${exam.title} ${exam.opensAt.toISOString()}`).values()].map((each) => ({ ...each[0].exam, items: each.map(({ item }) => item) }));
  const dueMs = ({ terms }: Pick<Item, "terms">): number => terms?.dueAt?.getTime() ?? 0;
  const due = [...items, ...projects].filter(({ state, terms }) => state !== "done" && terms && terms.opensAt === null && terms.exam === null && within(terms.dueAt, aheadDays)
    && (terms.late === null || (terms.late.factor > 0 && terms.late.days <= lateDays))).sort((a, b) => dueMs(a) - dueMs(b));
  return {
    exams: exams.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime()),
    items: due.slice(0, mostItems),
    more: Math.max(0, due.length - mostItems),
  };
}
