import "server-only";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { isHanded } from "#domain/project.ts";
import { handInStage, newestDecisions, unfinished } from "#domain/project-standing.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { recordChange } from "#features/audit/service.ts";
import { claimFiles } from "#features/files/service.ts";
import { lockStudent, teaches } from "#features/enrolments/queries.ts";
import { notify } from "#features/notifications/service.ts";
import { settleItem } from "#features/queue/claims.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { selectProject, type Project } from "#lib/catalog/projects.ts";
import { db, type Transaction } from "#lib/db.ts";
import type { HandIn, Judgement } from "./schema.ts";

interface Viewer { id: string; role: Role }

/**
 * Stores what a learner hands in: for a milestone at any time, or the report once every milestone is done. Returns its id.
 * @throws {NotFoundError} for an unknown project or milestone, and for a file that is not the viewer's to hand in
 * @throws {ExpectedError} for a report while a milestone is missing, naming it
 * @throws {LockedError} before the project opens for the viewer, saying when that is
 * @throws {ConflictError} when the one before still waits, or was accepted
 */
export async function handIn(viewer: Pick<Viewer, "id">, { project: slug, milestone, links, fileIds, text }: HandIn): Promise<{ id: string }> {
  const project = selectProject(slug);
  if (milestone !== null && !project.milestones.some((each) => isHanded(each) && each.id === milestone)) throw new NotFoundError("The project has no such milestone any more: reload the page. What you wrote stays in it.");
  return db().$transaction(async (tx) => {
    // A double click: the second waits here and then finds what the first handed in.
    await lockStudent(tx, viewer.id, { kind: "project", slug: project.slug, month: project.month });
    const rows = await tx.projectReport.findMany({ where: { userId: viewer.id, project: project.slug }, orderBy: { createdAt: "asc" }, select: { milestone: true, decision: true } });
    const newest = newestDecisions(rows);
    const stage = handInStage(newest.get(milestone));
    if (milestone === null && stage === "open") await demandMilestones(tx, viewer, project, newest);
    if (stage === "waiting") throw new ConflictError("You have handed this in, and a mentor has not answered yet.");
    if (stage === "accepted") throw new ConflictError(milestone === null ? "Your report was accepted: this project is done." : "What you handed in was accepted: this milestone is done.");
    await claimFiles(tx, viewer, fileIds);
    return tx.projectReport.create({
      data: { userId: viewer.id, project: project.slug, milestone, links, text, files: { connect: fileIds.map((id) => ({ id })) } },
      select: { id: true },
    });
  });
}

async function demandMilestones(tx: Transaction, viewer: { id: string }, { milestones }: Project, newest: ReturnType<typeof newestDecisions>): Promise<void> {
  const rows = await tx.exerciseProgress.findMany({ where: { userId: viewer.id, acceptedAt: { not: null } }, select: { exerciseId: true, acceptedAt: true } });
  const silence = await selectSilence(viewer, new Date(), tx);
  const solved = new Set(rows.filter((row) => silence.accepted(row) !== null).flatMap(({ exerciseId }) => exerciseById(exerciseId)?.slug ?? []));
  const accepted = new Set([...newest].flatMap(([id, decision]) => id !== null && decision === "accepted" ? [id] : []));
  const [missing] = unfinished(milestones, solved, accepted);
  if (missing) throw new ExpectedError("The report comes after the milestones: “{title}” is not accepted yet.", { title: missing.title });
}

/**
 * A mentor's, instructor's or administrator's answer to what was handed in, told to the learner; acceptance may bring
 * achievements, in the same transaction. Returns the ids of what the learner was given.
 * @throws {NotFoundError} when there is none that the viewer may judge
 * @throws {ForbiddenError} for one's own
 * @throws {ExpectedError} when a criterion of a report has no mark, or a mark no criterion
 * @throws {ConflictError} when it was answered already, or somebody else has it in hand
 */
export async function judge(viewer: Viewer, { reportId, decision, marks, answer }: Judgement): Promise<{ awards: string[] }> {
  const report = await db().projectReport.findUnique({ where: { id: reportId }, select: { userId: true, project: true, milestone: true, user: { select: { name: true } } } });
  if (report?.userId === viewer.id) throw new ForbiddenError("Somebody else must judge what you handed in.");
  if (!report || !await teaches(viewer, report.userId)) throw new NotFoundError("There is no such report among your learners’.");
  const project = selectProject(report.project);
  // A milestone is met or not; the rubric is the report's.
  if (report.milestone === null) demandMarks(project, marks);
  const milestone = report.milestone === null ? null : project.milestones.find((each) => isHanded(each) && each.id === report.milestone)?.title ?? report.milestone;
  return db().$transaction(async (tx) => {
    await settleItem(tx, viewer, "report", reportId);
    const { count } = await tx.projectReport.updateMany({
      where: { id: reportId, decision: null },
      data: { decision, ...report.milestone === null ? { marks } : {}, answer, decidedAt: new Date(), decidedById: viewer.id },
    });
    if (count === 0) throw new ConflictError("Somebody has answered this in the meantime: reload to see the answer.");
    const cause = `report:${reportId}`;
    const awards = decision === "accepted" ? await awardAchievements(tx, report.userId, cause) : [];
    // Judging is mentoring, which has an achievement of its own.
    await awardAchievements(tx, viewer.id, cause);
    const { name: by } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } });
    await recordChange(tx, {
      actor: { id: viewer.id, name: by }, action: "report.decided", subject: `${report.user.name}: ${[project.slug, report.milestone].filter((part) => part !== null).join(", ")}`, subjectId: reportId,
      before: { decision: null }, after: report.milestone === null ? { decision, marks } : { decision },
    });
    await notify(tx, [{
      userId: report.userId, kind: "report_decided", key: cause, href: `/projects/${project.slug}#${report.milestone ?? "report"}`,
      facts: { project: project.title, milestone, accepted: decision === "accepted", by },
    }]);
    return { awards };
  });
}

function demandMarks({ report: { rubric } }: Project, marks: Judgement["marks"]): void {
  const unmarked = rubric.find(({ id }) => !(id in marks));
  if (unmarked) throw new ExpectedError("Mark every line of the rubric: “{title}” has none.", { title: unmarked.title });
  if (Object.keys(marks).length > rubric.length) throw new ExpectedError("The rubric has changed in the meantime: reload the page, what you wrote stays in it.");
}
