import "server-only";
import { z } from "zod";
import { fromWallClock } from "#domain/wall-clock.ts";
import { daysAgo, type StudentFacts } from "#domain/risk.ts";
import type { Thresholds } from "#domain/risk-thresholds.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { askedSoFar, type Asked, type AskedCohort } from "./calendar.ts";
import { lateOf } from "./late.ts";
import { activityOf, awaitingOf, failingOf, sameMistakeOf } from "./statements.ts";

/** A mistake counts as somebody's of now for so long. */
const mistakeDays = 14;
const dayMs = 86_400_000;

const activitySchema = z.array(z.object({
  id: z.uuid(), name: z.string(), joinedAt: z.date(), activeAt: z.date().nullable(), weeksDone: z.number(), done: z.int(), doneDue: z.string(), solved: z.int(), solvedBefore: z.int(), lessonsRead: z.int(),
}));
const found = { userId: z.uuid(), exerciseId: z.uuid(), since: z.date() };
const failingSchema = z.array(z.object({ ...found, attempts: z.int(), submissionId: z.uuid(), hints: z.int() }));
const sameMistakeSchema = z.array(z.object({ ...found, submissionId: z.uuid(), mistake: z.string(), others: z.int(), message: z.string().nullable() }));
const awaitingSchema = z.array(z.object({ userId: z.uuid(), kind: z.enum(["review", "project"]), key: z.string(), id: z.uuid(), since: z.date() }));

interface FactsOfStudent { id: string; name: string; facts: StudentFacts }

/** What the last seven days brought, and the seven before. */
export interface WeekFacts { students: number; active: number; solved: number; solvedBefore: number; lessons: number }

interface CohortFacts { students: FactsOfStudent[]; week: WeekFacts; isOver: boolean }

const titled = (exerciseId: string) => {
  const exercise = exerciseById(exerciseId);
  return exercise && { slug: exercise.slug, title: exercise.title, hints: exercise.hints.length };
};

/** What the rules need to know of a cohort's students: a few statements side by side. Nobody is asked who they are. */
export async function selectFacts(cohort: AskedCohort & { id: string }, thresholds: Thresholds, now: Date): Promise<CohortFacts> {
  const { id, timeZone } = cohort;
  const asked = askedSoFar(cohort, now);
  const ago = (days: number) => daysAgo(days, timeZone, now);
  const { failing: { attempts, days }, same_mistake: { others }, awaiting } = thresholds;
  const [activity, failing, same, waiting, extensions] = await Promise.all([
    db().$queryRaw(activityOf(id, asked, { from: ago(7), before: ago(14) })),
    db().$queryRaw(failingOf(id, attempts, ago(days))),
    db().$queryRaw(sameMistakeOf(id, others, ago(mistakeDays))),
    db().$queryRaw(awaitingOf(id, ago(awaiting.days - 1))),
    asked.overdue.length === 0 ? [] : db().extension.findMany({ where: { cohortId: id, kind: { in: ["exercise", "month"] } }, select: { userId: true, kind: true, key: true, dueAt: true } }),
  ]);
  const people = activitySchema.parse(activity);
  const by = <T extends { userId: string }>(rows: readonly T[]) => Map.groupBy(rows, ({ userId }) => userId);
  const [failingBy, sameBy, waitingBy, extensionsBy] = [by(failingSchema.parse(failing)), by(sameMistakeSchema.parse(same)), by(awaitingSchema.parse(waiting)), by(extensions)];
  const messages = new Map([...sameBy.values()].flat().flatMap(({ exerciseId, mistake, message }) => message === null ? [] : [[`${exerciseId} ${mistake}`, message]]));
  const begins = fromWallClock(`${cohort.startsOn}T00:00`, timeZone);

  const students = people.map(({ id: userId, name, joinedAt, activeAt, weeksDone, done, doneDue }): FactsOfStudent => ({
    id: userId, name,
    facts: {
      activeAt, expectedFrom: joinedAt > begins ? joinedAt : begins,
      behind: behindOf(asked, weeksDone, done, now),
      failing: (failingBy.get(userId) ?? []).flatMap(({ exerciseId, hints, ...row }) => {
        const exercise = titled(exerciseId);
        return exercise ? [{ ...row, exercise, hints: { opened: hints, all: exercise.hints } }] : [];
      }),
      sameMistake: (sameBy.get(userId) ?? []).flatMap(({ exerciseId, mistake, ...row }) => {
        const exercise = titled(exerciseId);
        return exercise ? [{ ...row, exercise, message: messages.get(`${exerciseId} ${mistake}`) ?? "" }] : [];
      }),
      late: lateOf(asked.overdue, doneDue, extensionsBy.get(userId) ?? [], cohort.graceMinutes, now),
      awaiting: (waitingBy.get(userId) ?? []).flatMap(({ kind, key, since, id: of }) => {
        const about = kind === "review" ? titled(key) : selectOptionalProject(key);
        return about ? [{ since, about: { kind, id: of, slug: about.slug, title: about.title } }] : [];
      }),
    },
  }));
  const sum = (count: (person: (typeof people)[number]) => number) => people.reduce((total, person) => total + count(person), 0);
  const weekFrom = ago(7);
  return {
    students, isOver: asked.isOver,
    week: {
      students: people.length, active: people.filter(({ activeAt }) => activeAt !== null && activeAt >= weekFrom).length,
      solved: sum(({ solved }) => solved), solvedBefore: sum(({ solvedBefore }) => solvedBefore), lessons: sum(({ lessonsRead }) => lessonsRead),
    },
  };
}

/** How far behind somebody is, and since when about: as long ago as that much of the calendar takes. */
function behindOf({ exercises, lessons, weeks: asked }: Asked, weeksDone: number, done: number, now: Date): StudentFacts["behind"] {
  const weeks = Math.max(0, asked - weeksDone);
  const all = exercises.length + lessons.length;
  return { weeks, open: all - done, asked: all, since: new Date(now.getTime() - weeks * 7 * dayMs) };
}
