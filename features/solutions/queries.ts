import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { taughtBy, teachesAnyone } from "#features/enrolments/queries.ts";
import { demandNoExam, selectSilence, type Silence } from "#features/schedule/queries.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { referenceSolution } from "#lib/catalog/reference-solution.ts";
import { db, type Transaction } from "#lib/db.ts";
import { codeToHtml } from "#lib/markdown/to-html.ts";

interface Viewer { id: string; role: Role }

/** What lets somebody see solutions: their own was accepted, or they teach. */
interface Access { solved: boolean; teaching: boolean; silence: Silence }

async function accessTo(viewer: Viewer, exerciseId: string): Promise<Access> {
  const [progress, teaching, silence] = await Promise.all([
    db().exerciseProgress.findUnique({ where: { userId_exerciseId: { userId: viewer.id, exerciseId } }, select: { acceptedAt: true } }),
    teachesAnyone(viewer),
    selectSilence(viewer),
  ]);
  return { solved: Boolean(progress?.acceptedAt), teaching, silence };
}

/** For a `where` on users: others whose shared solutions the viewer may see. */
function authorsFor(viewer: Viewer, { solved, teaching }: Pick<Access, "solved" | "teaching">) {
  const others = { id: { not: viewer.id } };
  return {
    OR: [
      ...solved ? [{ ...others, enrolments: { some: { cohort: { enrolments: { some: { userId: viewer.id } } } } } }] : [],
      ...teaching ? [{ ...others, ...taughtBy(viewer) }] : [],
    ],
  };
}

const idsSchema = z.array(z.object({ id: z.uuid() })).max(1);

/** The person's newest submission whose newest verdict is that it is accepted; null when there is none. */
export async function newestAccepted(tx: Pick<Transaction, "$queryRaw">, userId: string, exerciseId: string): Promise<string | null> {
  const [newest] = idsSchema.parse(await tx.$queryRaw`
    select submission.id from "Submission" as submission
    join lateral (select kind from "Verdict" where "submissionId" = submission.id order by "createdAt" desc limit 1) as verdict on true
    where submission."userId" = ${userId}::uuid and submission."exerciseId" = ${exerciseId}::uuid and verdict.kind = 'accepted'
    order by submission."createdAt" desc limit 1`);
  return newest?.id ?? null;
}

export interface SharedSolutionLine {
  /** The submission's. */
  id: string;
  author: string;
  sharedAt: Date;
  thanks: number;
  thanked: boolean;
}

export interface SolutionsView {
  /** The author's, as HTML. */
  reference: string;
  /** Whether the viewer has something to share, what they share now, and whether another was accepted since. */
  own: { mayShare: boolean; newer: boolean; shared: { sharedAt: Date; submittedAt: Date; thanks: number; html: string } | null };
  /** Of others, the newest first. */
  others: SharedSolutionLine[];
}

/**
 * The solutions of an exercise that the viewer may see: those who have solved it see the author's and those that
 * people of their cohorts share, those who teach see the author's and those of the people they teach.
 * @throws {ForbiddenError} before one's own was accepted
 * @throws {ExamError} until the end of an exam that the exercise is part of
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function selectSolutions(viewer: Viewer, exerciseSlug: string): Promise<SolutionsView> {
  const exercise = selectExercise(exerciseSlug);
  const access = await accessTo(viewer, exercise.id);
  demandNoExam(access.silence, exercise.id);
  if (!access.solved && !access.teaching) throw new ForbiddenError("Solutions are shown when your own was accepted.");
  const [own, others, newest] = await Promise.all([
    db().sharedSolution.findUnique({
      where: { userId_exerciseId: { userId: viewer.id, exerciseId: exercise.id } },
      select: { submissionId: true, sharedAt: true, submission: { select: { createdAt: true, source: true } }, _count: { select: { thanks: true } } },
    }),
    db().sharedSolution.findMany({
      where: { exerciseId: exercise.id, user: authorsFor(viewer, access) },
      orderBy: { sharedAt: "desc" },
      take: 50,
      select: { submissionId: true, sharedAt: true, user: { select: { name: true } }, _count: { select: { thanks: true } }, thanks: { where: { userId: viewer.id }, select: { at: true } } },
    }),
    newestAccepted(db(), viewer.id, exercise.id),
  ]);
  return {
    reference: codeToHtml(referenceSolution(exercise)),
    own: {
      mayShare: access.solved,
      newer: own !== null && newest !== null && newest !== own.submissionId,
      shared: own && { sharedAt: own.sharedAt, submittedAt: own.submission.createdAt, thanks: own._count.thanks, html: codeToHtml(own.submission.source) },
    },
    others: others.map(({ submissionId, sharedAt, user, _count, thanks }) => ({ id: submissionId, author: user.name, sharedAt, thanks: _count.thanks, thanked: thanks.length > 0 })),
  };
}

/**
 * A shared solution of somebody else that the viewer may see.
 * @throws {NotFoundError} also when it was taken back, or is not for the viewer
 */
export async function selectSharedSolution(viewer: Viewer, submissionId: string): Promise<{ source: string }> {
  const shared = await db().sharedSolution.findUnique({ where: { submissionId }, select: { exerciseId: true } });
  const access = shared && await accessTo(viewer, shared.exerciseId);
  const found = access && access.silence.exam(shared.exerciseId) === null && (access.solved || access.teaching)
    ? await db().sharedSolution.findFirst({ where: { submissionId, user: authorsFor(viewer, access) }, select: { submission: { select: { source: true } } } })
    : null;
  if (!found) throw new NotFoundError("This solution is not shared with you, or was taken back.");
  return found.submission;
}
