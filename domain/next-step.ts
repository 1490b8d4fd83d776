import type { Item, ItemState } from "./year-progress.ts";

/** Exercises and lessons may have one name: what tells items of a year apart. */
export const itemKey = ({ kind, slug }: Pick<Item, "kind" | "slug">): string => `${kind} ${slug}`;

const shared = (a: Item, b: Item): number => a.covers.filter((id) => b.covers.includes(id)).length;

/** The lesson that an exercise practises: of those with the most topics in common the first. */
function lessonOf(exercise: Item, lessons: readonly Item[]): Item | null {
  const most = Math.max(0, ...lessons.map((lesson) => shared(exercise, lesson)));
  return most === 0 ? null : lessons.find((lesson) => shared(exercise, lesson) === most) ?? null;
}

/**
 * The items of one month in the order of their course; where that says none, in the order in which they are best done: each lesson, then its exercises from the easy to
 * the hard ones, and no exercise before what it needs. What belongs to no lesson comes last.
 * @param items of any months, the lessons in their order
 */
export function itemsInOrder(month: number, items: readonly Item[]): Item[] {
  const own = items.filter((item) => item.month === month);
  if (own.length > 0 && own.every(({ place }) => place !== undefined)) return own.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0));
  const lessons = own.filter(({ kind }) => kind === "lesson");
  const exercises = own.filter(({ kind }) => kind === "exercise").toSorted((a, b) => (a.difficulty ?? 0) - (b.difficulty ?? 0) || a.minutes - b.minutes);
  const byLesson = Map.groupBy(exercises, (exercise) => lessonOf(exercise, lessons));
  const wished = [...lessons.flatMap((lesson) => [lesson, ...byLesson.get(lesson) ?? []]), ...byLesson.get(null) ?? []];
  return afterWhatTheyNeed(wished);
}

/** The same order, but that an item waits for those of the list that it needs; a circle is left as it is. */
function afterWhatTheyNeed(wished: readonly Item[]): Item[] {
  const ordered: Item[] = [];
  let waiting = [...wished];
  while (waiting.length > 0) {
    const open = new Set(waiting.filter(({ kind }) => kind === "exercise").map(({ slug }) => slug));
    const next = waiting.find((item) => !item.prerequisites.some((slug) => open.has(slug) && slug !== item.slug)) ?? waiting[0];
    ordered.push(next);
    waiting = waiting.filter((item) => item !== next);
  }
  return ordered;
}

/** What a person did last on an item, for "where you left". */
export interface Touch {
  kind: Item["kind"];
  slug: string;
  at: Date;
}

export type NextStep =
  /** Begun, and not finished. */
  | { why: "resume"; item: Item; at: Date }
  /** The next one, and what it needs is done. */
  | { why: "next"; item: Item; needs: Item[] };

/** What was left longer ago than this is no longer "where you left". */
const resumeWithinMs = 21 * 24 * 60 * 60 * 1000;

/**
 * The one thing to do now. Where something was begun lately, that; else the first item that is open and whose
 * prerequisites are done, in the month in which the person last did something, then in the months after it, then
 * in those before; somebody who has done nothing yet begins with the first month, wherever the cohort is. Null when
 * nothing is left.
 * @param ordered all items, in the course's order
 * @param touches the newest of each item
 */
export function nextStep(ordered: readonly Item[], touches: readonly Touch[], now: Date): NextStep | null {
  const byKey = new Map(ordered.map((item) => [itemKey(item), item]));
  const recent = touches.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  for (const touch of recent) {
    const item = byKey.get(itemKey(touch));
    // A draft that was never run leaves the item open, and is where one left all the same.
    if (item !== undefined && item.state !== "done" && now.getTime() - touch.at.getTime() <= resumeWithinMs) return { why: "resume", item, at: touch.at };
  }
  const month = recent.map((touch) => byKey.get(itemKey(touch))?.month).find((found) => found !== undefined) ?? 1;
  return nextOpen(ordered, month, byKey);
}

function nextOpen(ordered: readonly Item[], month: number, byKey: ReadonlyMap<string, Item>): NextStep | null {
  const exercise = (slug: string) => byKey.get(itemKey({ kind: "exercise", slug }));
  const from = [...ordered.filter((item) => item.month >= month), ...ordered.filter((item) => item.month < month)];
  for (const item of from) {
    if (item.state === "done") continue;
    const needs = item.prerequisites.flatMap((slug) => exercise(slug) ?? []);
    if (needs.every(({ state }) => isDone(state))) return { why: "next", item, needs };
  }
  return null;
}

const isDone = (state: ItemState): boolean => state === "done";
