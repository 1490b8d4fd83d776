import type { ItemTerms } from "./item-terms.ts";
import type { Roadmap, RoadmapMonth, Topic } from "./roadmap.ts";

export type ItemState = "open" | "started" | "done";

/** Something to do: a lesson to read or an exercise to solve. */
export interface Item {
  kind: "lesson" | "exercise";
  slug: string;
  title: string;
  month: number;
  minutes: number;
  /** 1 to 5; lessons have none. */
  difficulty: number | null;
  covers: readonly string[];
  /** Slugs of exercises to do before. */
  prerequisites: readonly string[];
  state: ItemState;
  /** In the order of its course; not there where the course follows the standard year. */
  place?: number;
  /** When it opens and is due for the reader; not there where nothing is asked. */
  terms?: ItemTerms;
}

/** "listed": there is nothing to do for it yet. */
export type TopicState = "listed" | ItemState;

export interface TopicView extends Topic {
  state: TopicState;
  items: Item[];
}

export interface MonthView extends Omit<RoadmapMonth, "levels"> {
  levels: (Omit<RoadmapMonth["levels"][number], "groups"> & { groups: { id: string; title: string; topics: TopicView[] }[] })[];
  /** Lessons and exercises of the month that are done, and how many there are. */
  done: number;
  total: number;
  topicCount: number;
  projectCount: number;
  /** What stands in this month and under none of its topics, in the course's order. */
  others: Item[];
}

/** The state of a whole from the states of its parts: done when all are, started when any was touched. */
export function stateOf(parts: readonly ItemState[]): ItemState {
  if (parts.length > 0 && parts.every((state) => state === "done")) return "done";
  return parts.some((state) => state !== "open") ? "started" : "open";
}

/** Puts the items under the topics that they cover and counts what is done in each month. */
export function viewYear(roadmap: Roadmap, items: readonly Item[]): MonthView[] {
  const byTopic = new Map<string, Item[]>();
  // What a course has moved to another month than its topics' is shown there alone.
  const isAway = ({ place, covers, month }: Item) => place !== undefined && !covers.some((id) => roadmap.topics.get(id)?.month === month);
  for (const item of items.filter((each) => !isAway(each))) {
    for (const id of item.covers) byTopic.set(id, [...byTopic.get(id) ?? [], item]);
  }
  const viewTopic = (topic: Topic): TopicView => {
    const own = byTopic.get(topic.id) ?? [];
    return { ...topic, items: own, state: own.length === 0 ? "listed" : stateOf(own.map(({ state }) => state)) };
  };
  return roadmap.months.map((month) => {
    const levels = month.levels.map((level) => ({ ...level, groups: level.groups.map((group) => ({ ...group, topics: group.topics.map(viewTopic) })) }));
    const own = items.filter((item) => item.month === month.month);
    const topics = new Set(levels.flatMap(({ groups }) => groups.flatMap((group) => group.topics.map(({ id }) => id))));
    return {
      ...month,
      levels,
      done: own.filter(({ state }) => state === "done").length,
      total: own.length,
      others: own.filter(({ covers }) => !covers.some((id) => topics.has(id))).sort((a, b) => (a.place ?? 0) - (b.place ?? 0)),
      topicCount: levels.flatMap(({ groups }) => groups.flatMap(({ topics }) => topics)).length,
      projectCount: levels.flatMap(({ projects }) => projects).length,
    };
  });
}
