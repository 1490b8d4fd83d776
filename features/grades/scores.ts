import "server-only";
import { z } from "zod";
import { itemId, scoreOf, type Attempt, type Override, type Score } from "#domain/gradebook.ts";
import { markSchema, markWords } from "#domain/project-standing.ts";
import type { Silence } from "#features/schedule/queries.ts";
import { selectOptionalProject } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { selectWork, type Work } from "./attempts.ts";
import type { GradedItem } from "./items.ts";
import { selectTermsOf } from "./terms.ts";

interface Reported { attempts: Attempt[]; accepted: boolean; waiting: boolean }

const nothing: Reported & Work = { attempts: [], accepted: false, waiting: false, withheldUntil: null };

const marksSchema = z.record(z.string(), markSchema).nullable().catch(null);

/** The reports on projects, by person and project. One that was sent back was handed in when it first was: its reviewer's time is not the student's. */
async function selectReports(ids: readonly string[]): Promise<Map<string, Reported>> {
  const rows = await db().projectReport.findMany({
    where: { userId: { in: [...ids] }, milestone: null }, orderBy: { createdAt: "asc" }, select: { userId: true, project: true, createdAt: true, decision: true, marks: true },
  });
  return new Map([...Map.groupBy(rows, ({ userId, project }) => `${userId} ${project}`)].map(([key, reports]) => {
    const accepted = reports.findLast(({ decision }) => decision === "accepted");
    const rubric = selectOptionalProject(reports[0].project)?.report.rubric ?? [];
    const marks = marksSchema.parse(accepted?.marks ?? null);
    const maxScore = rubric.length * (markWords.length - 1);
    const score = marks === null ? maxScore : rubric.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0);
    return [key, {
      attempts: accepted ? [{ at: reports[0].createdAt, score, maxScore }] : [],
      accepted: accepted !== undefined, waiting: accepted === undefined && reports.at(-1)?.decision === null,
    }];
  }));
}

/** By the person's id, then by `itemId`. */
async function selectOverrides(cohortId: string, ids: readonly string[]): Promise<Map<string, Map<string, Override>>> {
  const rows = await db().gradeOverride.findMany({
    where: { cohortId, userId: { in: [...ids] } }, select: { userId: true, kind: true, key: true, score: true, reason: true, givenBy: { select: { name: true } } },
  });
  return new Map([...Map.groupBy(rows, ({ userId }) => userId)].map(([userId, own]) =>
    [userId, new Map(own.map(({ kind, key, score, reason, givenBy }) => [`${kind} ${key}`, { score, reason, by: givenBy?.name ?? null }]))]));
}

/** By `itemId`. */
export type Scores = ReadonlyMap<string, Score>;

interface Reading {
  cohortId: string;
  studentIds: readonly string[];
  items: readonly GradedItem[];
  /** Of a student who reads their own; null for staff, from whom an exam keeps nothing. */
  silence: Silence | null;
  now: Date;
}

/** What each of these students has for each item, by the student's id: the one way to every number of the gradebook. */
export async function readScores({ cohortId, studentIds, items, silence, now }: Reading): Promise<Map<string, Scores>> {
  const exercises = new Map(items.flatMap((item) => item.exerciseId === null ? [] : [[item.exerciseId, item] as const]));
  const [[termsOf, work], reports, overrides] = await Promise.all([
    selectTermsOf(cohortId, studentIds, now).then(async (terms) => {
      const asked = (userId: string, exerciseId: string) => {
        const item = exercises.get(exerciseId);
        return item === undefined ? { deadlines: [], exam: null } : terms(userId, item);
      };
      return [terms, await selectWork(studentIds, [...exercises.keys()], asked, silence, now)] as const;
    }),
    selectReports(studentIds), selectOverrides(cohortId, studentIds),
  ]);
  const named = items.map((item) => ({ item, id: itemId(item) }));
  return new Map(studentIds.map((studentId) => {
    const [worked, given] = [work.get(studentId), overrides.get(studentId)];
    return [studentId, new Map(named.map(({ item, id }) => {
      const done: Partial<Reported & Work> | undefined = item.exerciseId === null ? reports.get(`${studentId} ${item.key}`) : worked?.get(item.exerciseId);
      return [id, scoreOf({ ...nothing, ...done, ...termsOf(studentId, item), override: given?.get(id) ?? null }, now)] as const;
    }))];
  }));
}
