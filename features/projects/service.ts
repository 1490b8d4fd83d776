import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { claimFile } from "#features/files/service.ts";
import { teaches } from "#features/enrolments/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { selectProject } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import type { HandInReport, JudgeReport } from "./schema.ts";

interface Viewer { id: string; role: Role }

/**
 * Stores what a learner writes about a project whose milestones are all accepted; returns its id.
 * @throws {NotFoundError} for an unknown project, naming the nearest, and for a file that is not the viewer's to hand in
 * @throws {ExpectedError} while a milestone is missing, naming it
 * @throws {ConflictError} when a report waits, or one was accepted
 */
export async function handInReport(viewer: Pick<Viewer, "id">, input: HandInReport): Promise<{ id: string }> {
  const { slug, milestones } = selectProject(input.project);
  return db().$transaction(async (tx) => {
    // A double click: the second waits here and then finds the first's report.
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const accepted = await tx.exerciseProgress.findMany({ where: { userId: viewer.id, acceptedAt: { not: null } }, select: { exerciseId: true } });
    const done = new Set(accepted.map(({ exerciseId }) => exerciseById(exerciseId)?.slug));
    const missing = milestones.find(({ exercise }) => !done.has(exercise));
    if (missing) throw new ExpectedError(`The report comes after the milestones: "${missing.title}" is not accepted yet.`);
    const newest = await tx.projectReport.findFirst({ where: { userId: viewer.id, project: slug }, orderBy: { createdAt: "desc" }, select: { decision: true } });
    if (newest?.decision === null) throw new ConflictError("You have handed in a report, and a mentor has not answered yet.");
    if (newest?.decision === "accepted") throw new ConflictError("Your report was accepted: this project is done.");
    await claimFile(tx, viewer, input.fileId);
    return tx.projectReport.create({ data: { userId: viewer.id, project: slug, link: input.link, text: input.text, fileId: input.fileId }, select: { id: true } });
  });
}

/**
 * A mentor's, instructor's or administrator's answer to a report; acceptance may bring achievements, in
 * the same transaction. Returns the ids of what the learner was given.
 * @throws {NotFoundError} when there is none that the viewer may judge
 * @throws {ForbiddenError} for one's own
 * @throws {ExpectedError} when a criterion has no mark, or a mark no criterion
 * @throws {ConflictError} when it was answered already
 */
export async function judgeReport(viewer: Viewer, { reportId, decision, marks, answer }: JudgeReport): Promise<{ awards: string[] }> {
  const report = await db().projectReport.findUnique({ where: { id: reportId }, select: { userId: true, project: true } });
  if (report?.userId === viewer.id) throw new ForbiddenError("Somebody else must judge what you handed in.");
  if (!report || !await teaches(viewer, report.userId)) throw new NotFoundError("There is no such report among your learners'.");
  const { rubric } = selectProject(report.project).report;
  const unmarked = rubric.find(({ id }) => !(id in marks));
  if (unmarked) throw new ExpectedError(`Mark every line of the rubric: "${unmarked.title}" has none.`);
  if (Object.keys(marks).length > rubric.length) throw new ExpectedError("The rubric has changed in the meantime: reload the page, what you wrote stays in it.");
  return db().$transaction(async (tx) => {
    const { count } = await tx.projectReport.updateMany({
      where: { id: reportId, decision: null },
      data: { decision, marks, answer, decidedAt: new Date(), decidedById: viewer.id },
    });
    if (count === 0) throw new ConflictError("Somebody has answered this in the meantime: reload to see the answer.");
    const cause = `report:${reportId}`;
    const awards = decision === "accepted" ? await awardAchievements(tx, report.userId, cause) : [];
    // Judging is mentoring, which has an achievement of its own.
    await awardAchievements(tx, viewer.id, cause);
    return { awards };
  });
}
