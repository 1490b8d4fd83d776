import "server-only";
import type { Day } from "#domain/day.ts";
import type { SubjectFacts } from "#domain/discussion.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { selectReader } from "./queries.ts";
import { selectSubject, type Subject } from "./subject.ts";

export interface SubjectChoice { month: number; subjects: (SubjectFacts & { title: string })[] }

/** For the form: its subject and the day on which that opens; without a subject, those that are open to the viewer. */
export type AskView = { subject: Subject & { month: number }; opens: Day | null } | { choices: SubjectChoice[] };

/** @throws {NotFoundError} for an unknown subject, naming the nearest */
export async function selectAskView(viewer: { id: string }, about: SubjectFacts | null): Promise<AskView> {
  const reader = await selectReader(viewer);
  if (about) {
    const subject = selectSubject(about);
    return { subject, opens: reader.opens(subject) };
  }
  const all = [
    ...listLessons().map(({ slug, title, month }) => ({ kind: "lesson" as const, slug, title, month })),
    ...listExercises().map(({ slug, title, month }) => ({ kind: "exercise" as const, slug, title, month })),
  ].filter((subject) => reader.opens(subject) === null && reader.exam(subject) === null);
  return { choices: [...Map.groupBy(all, ({ month }) => month)].sort(([a], [b]) => a - b).map(([month, subjects]) => ({ month, subjects: subjects.map(({ month: _month, ...subject }) => subject) })) };
}
