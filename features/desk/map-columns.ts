import type { RoadmapMonth } from "#domain/roadmap.ts";
import type { AskedExercise } from "./cohort-terms.ts";
import type { MapFilter } from "./map-schema.ts";

/** One column of the map: an exercise, or how many of several are done. */
export interface MapColumn {
  kind: "exercise" | "share";
  /** The exercise's slug, or the id of a group of topics; "" for a month that is folded. */
  key: string;
  title: string;
  /** Of its exercises, in the list of the year. */
  numbers: readonly number[];
}

export interface MapMonth {
  month: number;
  title: string;
  folded: boolean;
  columns: MapColumn[];
}

/** The months that are unfolded while nobody has said so: the one that the cohort is in, and the one before. */
const openByThemselves = (current: number | null): number[] => current === null ? [1] : [current - 1, current];

/**
 * The columns of the map by month.
 * @param current the month that the cohort is in
 */
export function columnsOf(exercises: readonly AskedExercise[], year: readonly RoadmapMonth[], { by, month: only, open }: MapFilter, current: number | null): MapMonth[] {
  const unfolded = new Set(only === null ? open ?? openByThemselves(current) : [only]);
  const numbered = exercises.map((exercise, number) => ({ exercise, number }));
  return year.flatMap(({ month, title, levels }): MapMonth[] => {
    const own = numbered.filter(({ exercise }) => exercise.month === month);
    if (own.length === 0 || (only !== null && only !== month)) return [];
    const numbers = own.map(({ number }) => number);
    const folded = !unfolded.has(month);
    if (folded) return [{ month, title, folded, columns: [{ kind: "share", key: "", title, numbers }] }];
    if (by === "exercises") return [{ month, title, folded, columns: own.map(({ exercise: { slug, title: name }, number }) => ({ kind: "exercise", key: slug, title: name, numbers: [number] })) }];
    const columns = levels.flatMap(({ groups }) => groups).map((group): MapColumn => {
      const topics = new Set(group.topics.map(({ id }) => id));
      return { kind: "share", key: group.id, title: group.title, numbers: numbered.filter(({ exercise }) => exercise.covers.some((id) => topics.has(id))).map(({ number }) => number) };
    }).filter((column) => column.numbers.length > 0);
    // A month whose levels are projects has no topics of its own: its exercises are still counted.
    return [{ month, title, folded, columns: columns.length > 0 ? columns : [{ kind: "share", key: "", title, numbers }] }];
  });
}

/** The months that stay unfolded when one is turned. */
export const turned = (months: readonly MapMonth[], month: number): number[] =>
  months.filter((each) => each.month === month ? each.folded : !each.folded).map((each) => each.month);
