import "server-only";
import { z } from "zod";
import { roleSchema, type Role } from "#domain/accounts.ts";
import { examOf, examState, isWithheld, type ExamState, type ExamWindow } from "#domain/exam.ts";
import { ExamError } from "#domain/errors.ts";
import { kindest, latenessOf } from "#domain/schedule.ts";
import { courseOf, examEnd, examsSchema, membershipsOf, membershipsSchema, taughtBy, termsOf, withLonger } from "#features/enrolments/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

/**
 * What somebody must not be told for now because of an exam. Everything that shows a verdict, progress or help to a
 * student asks here, and nowhere else.
 */
export interface Silence {
  /** The exam that an exercise belongs to, that is to come or under way: until its end nothing helps. By the exercise's id. */
  exam(exerciseId: string): { title: string; state: ExamState } | null;
  /** Until when the verdict on what was handed in then is not told; null where it is told. */
  until(exerciseId: string, handedInAt: Date): Date | null;
  /** When an exercise was accepted, as far as it may be known. */
  accepted(progress: { exerciseId: string; acceptedAt: Date | null }): Date | null;
}

/**
 * A column with the exams that somebody is held to and that are not over. Who teaches, anywhere, is held to none.
 * @param userId an expression
 */
export const examsOf = (userId: Prisma.Sql, now: Date): Prisma.Sql => Prisma.sql`coalesce((
  select json_agg(json_build_object('id', exam.id, 'title', exam.title, 'exercises', exam.exercises, 'opensAt', exam."opensAt", 'closesAt', ${examEnd}, 'showVerdicts', exam."showVerdicts"))
  from "Exam" as exam join "Cohort" as cohort on cohort.id = exam."cohortId" join "Enrolment" as enrolment on enrolment."cohortId" = cohort.id ${withLonger(userId)}
  where enrolment."userId" = ${userId} and ${examEnd} > ${now} and cohort."archivedAt" is null
    and exists (select 1 from "User" as held where held.id = enrolment."userId" and held.role = 'student')
    and not exists (
      select 1 from "Enrolment" as taught join "Cohort" as of on of.id = taught."cohortId"
      where taught."userId" = enrolment."userId" and taught.role <> 'student' and of."archivedAt" is null
    )
), '[]')`;

/** From the exams that somebody is held to. */
export function silenceOf(exams: readonly ExamWindow[], now: Date): Silence {
  const of = (exerciseId: string): ExamWindow | null => {
    const slug = exams.length === 0 ? undefined : exerciseById(exerciseId)?.slug;
    return slug === undefined ? null : examOf(exams, slug, now);
  };
  const until = (exerciseId: string, handedInAt: Date) => {
    const exam = of(exerciseId);
    return exam !== null && isWithheld(exam, handedInAt, now) ? exam.closesAt : null;
  };
  return {
    until,
    exam(exerciseId) {
      const exam = of(exerciseId);
      return exam && { title: exam.title, state: examState(exam, now) };
    },
    accepted: ({ exerciseId, acceptedAt }) => acceptedAt !== null && until(exerciseId, acceptedAt) === null ? acceptedAt : null,
  };
}

const rowSchema = z.tuple([z.object({ exams: examsSchema })]);

/** What the person must not be told now. */
export async function selectSilence(person: { id: string }, now = new Date(), tx: Pick<Transaction, "$queryRaw"> = db()): Promise<Silence> {
  const [{ exams }] = rowSchema.parse(await tx.$queryRaw`select ${examsOf(Prisma.sql`${person.id}::uuid`, now)} as exams`);
  return silenceOf(exams, now);
}

const heldSchema = z.tuple([z.object({ exams: examsSchema, courseId: z.uuid().nullable() })]);

/** The same in one statement with the course that the person sees; null: the standard year. */
export async function selectSilenceAndCourse(person: { id: string }, now = new Date()): Promise<{ silence: Silence; courseId: string | null }> {
  const id = Prisma.sql`${person.id}::uuid`;
  const [{ exams, courseId }] = heldSchema.parse(await db().$queryRaw`select ${examsOf(id, now)} as exams, ${courseOf(id)} as "courseId"`);
  return { silence: silenceOf(exams, now), courseId };
}

/**
 * Before anything is given that helps with an exercise.
 * @throws {ExamError} until the end of an exam that it is part of
 */
export function demandNoExam(silence: Silence, exerciseId: string): void {
  const exam = silence.exam(exerciseId);
  if (exam !== null) throw new ExamError(exam.title, exam.state);
}

export interface GradedExercise {
  exerciseId: string;
  /** With an extension; null where nothing is due. */
  dueAt: Date | null;
  extended: boolean;
  firstAcceptedAt: Date | null;
  /** The submission that is worth most when its lateness is counted; the earliest of those. */
  best: { at: Date; score: number; maxScore: number; factor: number };
}

const peopleSchema = z.array(z.object({ id: z.uuid(), role: roleSchema, timeZone: z.string(), memberships: membershipsSchema }));
const recordsSchema = z.array(z.object({ userId: z.uuid(), exerciseId: z.uuid(), at: z.date(), kind: z.string(), score: z.number(), maxScore: z.number() }));

/**
 * What counts of each exercise that these people have handed in, and how late it was, by the person's id: of the viewer's own, and
 * of students whom the viewer teaches; others are left out. For staff: an exam keeps nothing from it.
 */
export async function lateness(viewer: { id: string; role: Role }, userIds: readonly string[], now = new Date()): Promise<Map<string, GradedExercise[]>> {
  const [allowed, people, records] = await Promise.all([
    db().user.findMany({ where: { AND: [{ id: { in: [...userIds] } }, { OR: [{ id: viewer.id }, taughtBy(viewer)] }] }, select: { id: true } }),
    db().$queryRaw`select id, role::text, "timeZone", ${membershipsOf(Prisma.sql`person.id`)} as memberships from "User" as person where id = any(${userIds}::uuid[])`,
    // Lateness only grows: what scores no more than something before it cannot be worth more.
    db().$queryRaw`
      with graded as (
        select submission."userId", submission."exerciseId", submission."createdAt" as at, verdict.kind, verdict.score, verdict."maxScore",
          max(verdict.score) over (partition by submission."userId", submission."exerciseId" order by submission."createdAt", submission.id rows between unbounded preceding and 1 preceding) as before
        from "Submission" as submission join lateral (
          select kind, score, "maxScore" from "Verdict" where "submissionId" = submission.id and kind not in ('system_error', 'cancelled') order by "createdAt" desc limit 1
        ) as verdict on true
        where submission."userId" = any(${userIds}::uuid[])
      )
      select "userId", "exerciseId", at, kind, score, "maxScore" from graded where before is null or score > before order by at`,
  ]);
  const may = new Set(allowed.map(({ id }) => id));
  const byPerson = Map.groupBy(recordsSchema.parse(records), ({ userId }) => userId);
  return new Map(peopleSchema.parse(people).filter(({ id }) => may.has(id)).map((person) => [
    person.id,
    [...Map.groupBy(byPerson.get(person.id) ?? [], ({ exerciseId }) => exerciseId)].flatMap(([exerciseId, rows]): GradedExercise[] => {
      const exercise = exerciseById(exerciseId);
      if (!exercise) return [];
      const { deadlines } = termsOf(person, { month: exercise.month, slug: exercise.slug }, now);
      const worth = rows.map(({ at, score, maxScore }) => ({ at, score, maxScore, factor: latenessOf(deadlines, at)?.factor ?? 1 }));
      const [best] = worth.sort((a, b) => b.score * b.factor - a.score * a.factor || a.at.getTime() - b.at.getTime());
      const due = kindest(deadlines, best.at);
      return [{ exerciseId, dueAt: due?.dueAt ?? null, extended: due?.extended ?? false, firstAcceptedAt: rows.find(({ kind }) => kind === "accepted")?.at ?? null, best }];
    }),
  ]));
}
