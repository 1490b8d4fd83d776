import "server-only";
import type { StudentFacts } from "#domain/risk.ts";
import type { Extended } from "#domain/schedule.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import type { Asked } from "./calendar.ts";

/**
 * What is overdue for one student: an extension of the exercise, else of its month, counts.
 * @param done for each of these exercises "1" where it is accepted
 */
export function lateOf(overdue: Asked["overdue"], done: string, extensions: readonly Extended[], graceMinutes: number, now: Date): StudentFacts["late"] {
  const given = new Map(extensions.map(({ kind, key, dueAt }) => [`${kind} ${key}`, dueAt.getTime()]));
  let count = 0;
  let first: { id: string; at: number } | null = null;
  for (const [index, { id, slug, month, dueAt }] of overdue.entries()) {
    if (done[index] === "1") continue;
    const at = Math.max(dueAt.getTime(), given.size === 0 ? 0 : given.get(`exercise ${slug}`) ?? given.get(`month ${month}`) ?? 0);
    if (at + graceMinutes * 60_000 >= now.getTime()) continue;
    count++;
    if (first === null || at < first.at || (at === first.at && id < first.id)) first = { id, at };
  }
  const oldest = first && exerciseById(first.id);
  return first && oldest ? { count, since: new Date(first.at), oldest: { slug: oldest.slug, title: oldest.title } } : null;
}
