import { z } from "zod";
import type { FiguresLine } from "./figures.ts";

export const sortKeys = ["exercise", "tried", "accepted", "attempts", "time", "gaveUp", "problems"] as const;
export type SortKey = (typeof sortKeys)[number];

/** What stands behind the address of the overview; anything odd is as if it were not there. */
export const sortingSchema = z.object({
  month: z.coerce.number().int().min(1).max(12).nullable().catch(null),
  sort: z.enum(sortKeys).catch("exercise"),
  /** The greatest first. */
  down: z.literal("1").transform(() => true).or(z.boolean()).catch(false),
});
export type Sorting = z.infer<typeof sortingSchema>;

const values: Record<Exclude<SortKey, "exercise">, (line: FiguresLine) => number | null> = {
  tried: ({ tried }) => tried,
  accepted: ({ tried, accepted }) => tried === 0 ? null : accepted / tried,
  attempts: ({ medianAttempts }) => medianAttempts,
  time: ({ medianSeconds }) => medianSeconds,
  gaveUp: ({ gaveUp }) => gaveUp,
  problems: ({ problems }) => problems,
};

/** By the order of the course, or by a column; lines without a value are last, whichever way it goes. @param lines in the order of the course */
export function sortFigures(lines: readonly FiguresLine[], { sort, down }: Pick<Sorting, "sort" | "down">): FiguresLine[] {
  if (sort === "exercise") return down ? lines.toReversed() : [...lines];
  const value = values[sort];
  return lines.toSorted((p, q) => {
    const [a, b] = [value(p), value(q)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return down ? b - a : a - b;
  });
}

/** Where a column's heading leads: numbers begin with the greatest, the exercises with the first; once more turns it. */
export function sortHref({ month, sort, down }: Sorting, key: SortKey): string {
  const next = key === sort ? !down : key !== "exercise";
  return overviewHref({ month, sort: key, down: next });
}

export function overviewHref({ month, sort, down }: Sorting): string {
  const query = new URLSearchParams({ ...month !== null && { month: String(month) }, ...sort !== "exercise" && { sort }, ...down && { down: "1" } });
  return query.size === 0 ? "/teach/exercises" : `/teach/exercises?${query}`;
}
