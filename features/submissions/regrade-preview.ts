import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { storable } from "#domain/storable.ts";
import { verdictKindSchema, verdictSchema, type VerdictKind } from "#domain/verdict.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { recordChange } from "#features/audit/service.ts";
import { requireInstructor, taughtBy } from "#features/enrolments/queries.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db, type Transaction } from "#lib/db.ts";
import { enqueueRegrade } from "#lib/queue/enqueue.ts";
import { recordRegrade } from "./record-verdict.ts";
import { isOutdated } from "./regrade-outdated.ts";

interface Viewer { id: string; role: Role; name: string }

/**
 * Has what counts of each student graded again with the exercise as it is now, without changing anything: their
 * newest accepted submission, and their newest. An older preview of the exercise that nobody decided on goes.
 * @returns the batch's id, and how many will be graded behind everything that somebody waits for
 * @throws {NotFoundError} for an unknown slug, and for everybody but instructors
 * @throws {ConflictError} when there is nothing to grade
 */
export async function previewRegrade(viewer: Viewer, exerciseSlug: string): Promise<{ id: string; submissions: number }> {
  await requireInstructor(viewer);
  const exercise = selectExercise(exerciseSlug);
  return db().$transaction(async (tx) => {
    await tx.regradeBatch.deleteMany({ where: { exerciseId: exercise.id, decidedAt: null } });
    const { id } = await tx.regradeBatch.create({ data: { exerciseId: exercise.id, askedById: viewer.id }, select: { id: true } });
    const submissions = await tx.$executeRaw`
      with judged as (
        select submission.id, submission."userId", submission."createdAt", newest.kind
        from "Submission" as submission
        join lateral (select kind from "Verdict" where "submissionId" = submission.id order by "createdAt" desc limit 1) as newest on newest.kind not in ('system_error', 'cancelled')
        where submission."exerciseId" = ${exercise.id}::uuid
      ), counting as (
        (select distinct on ("userId") id from judged order by "userId", "createdAt" desc)
        union
        (select distinct on ("userId") id from judged where kind = 'accepted' order by "userId", "createdAt" desc)
      )
      insert into "GradingJob" (id, mode, "userId", "exerciseId", "exerciseSlug", "submissionId", seed, "createdAt", "batchId")
      select gen_random_uuid(), 'preview', submission."userId", submission."exerciseId", ${exercise.slug}, submission.id, original.seed, now(), ${id}::uuid
      from counting join "Submission" as submission on submission.id = counting.id
      join lateral (select seed from "GradingJob" where "submissionId" = submission.id and mode = 'submit' order by "createdAt" limit 1) as original on true`;
    if (submissions === 0) throw new ConflictError("Nobody has handed in a solution of this exercise yet: there is nothing to grade again.");
    await enqueueRegrade(tx, exercise.id);
    return { id, submissions };
  }, { timeout: 120_000 });
}

const rowsSchema = z.array(z.object({
  submissionId: z.uuid(), userId: z.uuid(), name: z.string(), before: verdictKindSchema, scoreBefore: z.number(),
  /** Null while it waits, and when the grader failed. */
  after: verdictKindSchema.nullable(), scoreAfter: z.number().nullable(), finished: z.boolean(),
}));
type Row = z.output<typeof rowsSchema>[number];

export interface RegradeChange {
  submissionId: string;
  /** The name is null for somebody whom the viewer does not teach. */
  student: { id: string; name: string | null };
  before: { kind: VerdictKind; score: number };
  after: { kind: VerdictKind; score: number };
}

export interface RegradePreview {
  id: string;
  exerciseId: string;
  createdAt: Date;
  decidedAt: Date | null;
  applied: boolean;
  takesAway: boolean;
  done: number;
  total: number;
  /** The grader could not: what was there stands. */
  failed: number;
  /** Nobody decided yet, and the exercise is another one by now: it cannot be applied. */
  outdated: boolean;
  /** Whose verdict would be another, or was when it was applied. */
  changes: RegradeChange[];
}

/** A verdict that was accepted and would not be any more. */
export const isLoss = ({ before, after }: Pick<RegradeChange, "before" | "after">): boolean => before.kind === "accepted" && after.kind !== "accepted";

/**
 * The newest preview of an exercise, how far it is, and whose verdict would change; null when there is none.
 * @throws {NotFoundError} for everybody but instructors
 */
export async function selectOptionalPreview(viewer: Viewer, exerciseId: string): Promise<RegradePreview | null> {
  await requireInstructor(viewer);
  const batch = await db().regradeBatch.findFirst({
    where: { exerciseId }, orderBy: { createdAt: "desc" }, select: { id: true, exerciseId: true, createdAt: true, decidedAt: true, appliedById: true, takesAway: true },
  });
  if (!batch) return null;
  const { appliedById, ...facts } = batch;
  const [rows, outdated] = await Promise.all([readRows(db(), batch.id), batch.decidedAt === null && isOutdated(db(), batch.id)]);
  const mine = await db().user.findMany({ where: { AND: [{ id: { in: rows.map(({ userId }) => userId) } }, taughtBy(viewer)] }, select: { id: true } });
  const taught = new Set(mine.map(({ id }) => id));
  return {
    ...facts, applied: appliedById !== null, outdated,
    total: rows.length, done: rows.filter(({ finished }) => finished).length,
    failed: rows.filter(({ finished, after }) => finished && after === null).length,
    changes: rows.flatMap(changeOf).map(({ student, ...change }) => ({ ...change, student: taught.has(student.id) ? student : { ...student, name: null } })),
  };
}

async function readRows(tx: Transaction, batchId: string): Promise<z.output<typeof rowsSchema>> {
  return rowsSchema.parse(await tx.$queryRaw`
    select job."submissionId", job."userId", person.name, old.kind as before, old.score as "scoreBefore", job."finishedAt" is not null as finished,
      case when job.result->>'verdict' not in ('system_error', 'cancelled') then job.result->>'verdict' end as after, (job.result->>'score')::float8 as "scoreAfter"
    from "GradingJob" as job join "User" as person on person.id = job."userId"
    join lateral (
      select kind, score from "Verdict" where "submissionId" = job."submissionId" and "gradingJobId" <> job.id order by "createdAt" desc limit 1
    ) as old on true
    where job."batchId" = ${batchId}::uuid
    order by person.name, job."submissionId"`);
}

/** None where the verdict stays what it was, and where there is none. */
function changeOf({ submissionId, userId, name, before, scoreBefore, after, scoreAfter }: Row): RegradeChange[] {
  if (after === null || scoreAfter === null || (before === after && scoreBefore === scoreAfter)) return [];
  return [{ submissionId, student: { id: userId, name }, before: { kind: before, score: scoreBefore }, after: { kind: after, score: scoreAfter } }];
}

/**
 * Makes what the preview found true: each changed verdict is stored beside the old one, and what is accepted now gives
 * progress and awards. What was accepted and is not any more stays with its student, unless the instructor says otherwise;
 * awards stay in any case.
 * @param takeAway whether an exercise is taken from those of whom no submission is accepted any more
 * @throws {NotFoundError} for everybody but instructors, and when there is no such preview
 * @throws {ConflictError} while it is under way, when the exercise was published anew since, and when somebody decided already
 */
export async function applyPreview(viewer: Viewer, batchId: string, takeAway: boolean): Promise<{ changed: number; taken: number }> {
  await requireInstructor(viewer);
  return db().$transaction(async (tx) => {
    const batch = await claim(tx, batchId, viewer.id, takeAway);
    if (await tx.gradingJob.count({ where: { batchId, finishedAt: null } }) > 0) throw new ConflictError("The preview is still under way: wait until every submission is graded.");
    if (await isOutdated(tx, batchId)) throw new ConflictError("The exercise was published anew since this preview: see anew what would change, then apply that.");
    const changes = (await readRows(tx, batchId)).flatMap(changeOf);
    // What is accepted first: an exercise whose newest submission fails may have another that does not.
    for (const { submissionId, student } of changes.toSorted((a, b) => Number(b.after.kind === "accepted") - Number(a.after.kind === "accepted"))) {
      const job = await tx.gradingJob.findFirstOrThrow({ where: { batchId, submissionId }, select: { id: true, result: true } });
      await storeChange(tx, { userId: student.id, exerciseId: batch.exerciseId }, submissionId, job.id, previewedSchema.parse(job.result));
    }
    const taken = takeAway ? await takeFrom(tx, batch.exerciseId, [...new Set(changes.filter(isLoss).map(({ student }) => student.id))]) : 0;
    await recordChange(tx, {
      actor: viewer, action: "challenge.regraded", subject: batch.slug, subjectId: batch.exerciseId,
      before: changes.map(({ submissionId, before }) => ({ submissionId, ...before })),
      after: { takeAway, taken, verdicts: changes.map(({ submissionId, after }) => ({ submissionId, ...after })) },
    });
    return { changed: changes.length, taken };
  }, { timeout: 120_000 });
}

/** The verdict of a preview, with the content of the exercise that judged; null where that was not kept yet. */
const previewedSchema = verdictSchema.extend({ exerciseVersion: z.string().nullable().default(null) });

async function storeChange(tx: Transaction, of: { userId: string; exerciseId: string }, submissionId: string, gradingJobId: string, { exerciseVersion, ...verdict }: z.infer<typeof previewedSchema>): Promise<void> {
  const { verdict: kind, score, maxScore, durationMs, mistake } = verdict;
  await tx.verdict.create({ data: { gradingJobId, submissionId, kind, score, maxScore, durationMs, mistake: mistake?.slug ?? null, exerciseVersion, detail: storable(verdict) }, select: { id: true } });
  await recordRegrade(tx, of, submissionId, verdict);
  if (kind === "accepted") await awardAchievements(tx, of.userId, `grading:${gradingJobId}`);
}

/**
 * Lets a preview go without changing anything.
 * @throws {NotFoundError} and {@link ConflictError} as {@link applyPreview}
 */
export async function dropPreview(viewer: Viewer, batchId: string): Promise<void> {
  await requireInstructor(viewer);
  await db().$transaction(async (tx) => {
    await claim(tx, batchId, null, false);
    await tx.gradingJob.deleteMany({ where: { batchId, finishedAt: null, workerId: null } });
  });
}

/** Decides on the batch; only the first who asks. */
async function claim(tx: Transaction, id: string, appliedById: string | null, takesAway: boolean): Promise<{ exerciseId: string; slug: string }> {
  const batch = z.uuid().safeParse(id).success ? await tx.regradeBatch.findUnique({ where: { id }, select: { exerciseId: true, jobs: { take: 1, select: { exerciseSlug: true } } } }) : null;
  if (!batch) throw new NotFoundError("There is no such preview.");
  const { count } = await tx.regradeBatch.updateMany({ where: { id, decidedAt: null }, data: { decidedAt: new Date(), appliedById, takesAway } });
  if (count === 0) throw new ConflictError("Somebody has decided on this preview already: reload the page.");
  return { exerciseId: batch.exerciseId, slug: batch.jobs[0]?.exerciseSlug ?? "" };
}

/** Takes the acceptance from those of whom no submission of the exercise is accepted any more, by its newest verdict. */
function takeFrom(tx: Transaction, exerciseId: string, userIds: string[]): Promise<number> {
  return tx.$executeRaw`
    update "ExerciseProgress" as progress set "acceptedAt" = null, "bestScore" = coalesce(best.score, 0)
    from unnest(${userIds}::uuid[]) as losing(id)
    left join lateral (
      select max(newest.score) as score, bool_or(newest.kind = 'accepted') as accepted
      from "Submission" as submission
      join lateral (select kind, score from "Verdict" where "submissionId" = submission.id and kind not in ('system_error', 'cancelled') order by "createdAt" desc limit 1) as newest on true
      where submission."userId" = losing.id and submission."exerciseId" = ${exerciseId}::uuid
    ) as best on true
    where progress."userId" = losing.id and progress."exerciseId" = ${exerciseId}::uuid and progress."acceptedAt" is not null and not coalesce(best.accepted, false)`;
}
