import "server-only";
import type { Role } from "#domain/accounts.ts";
import { isHanded, type HandedMilestone } from "#domain/project.ts";
import { taughtBy } from "#features/enrolments/queries.ts";
import { selectClaims, type Claimed } from "#features/queue/claims.ts";
import { selectOptionalProject, type Project } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { handInColumns, handInView, type HandInView } from "./hand-in-rows.ts";
import { selectProjectView, type ProjectView } from "./queries.ts";

interface Viewer { id: string; role: Role }

export interface HandInToJudge extends HandInView {
  learner: { id: string; name: string };
  project: Pick<Project, "slug" | "title" | "report">;
  /** What it is for; null for the report on the whole. */
  of: HandedMilestone | null;
  /** Earlier ones of the same, answered; the newest first. */
  earlier: HandInView[];
  /** Who has it in hand. */
  claim: Claimed | null;
}

/** What waits for a mentor, an instructor or an administrator such as the viewer; the oldest first. */
export async function listHandInsToJudge(viewer: Viewer): Promise<HandInToJudge[]> {
  const waiting = await db().projectReport.findMany({
    where: { decision: null, userId: { not: viewer.id }, user: taughtBy(viewer) },
    orderBy: { createdAt: "asc" },
    take: 200,
    select: { ...handInColumns, userId: true, project: true, user: { select: { id: true, name: true } } },
  });
  if (waiting.length === 0) return [];
  const [claims, answered] = await Promise.all([
    selectClaims(viewer, waiting.map(({ id }) => ({ kind: "report", id }))),
    db().projectReport.findMany({
      where: { OR: waiting.map(({ userId, project, milestone }) => ({ userId, project, milestone })), decision: { not: null } },
      orderBy: { createdAt: "desc" },
      select: { ...handInColumns, userId: true, project: true },
    }),
  ]);
  return waiting.flatMap((row) => {
    const { userId, project: slug, user, ...piece } = handInView(row);
    const project = selectOptionalProject(slug);
    if (!project) return [];
    const of = project.milestones.find((each) => isHanded(each) && each.id === piece.milestone);
    const earlier = answered.filter((each) => each.userId === userId && each.project === slug && each.milestone === piece.milestone).map(handInView);
    return [{ ...piece, learner: user, project: { slug, title: project.title, report: project.report }, of: of && isHanded(of) ? of : null, earlier, claim: claims.get(`report:${piece.id}`) ?? null }];
  });
}

export interface StudentProject extends ProjectView {
  learner: { id: string; name: string };
  /** Who has something of it in hand that waits, by its id. */
  claims: ReadonlyMap<string, Claimed>;
}

/** The project of a student whom the viewer teaches, with what they handed in and the conversation; null for anybody else's. */
export async function selectOptionalStudentProject(viewer: Viewer, slug: string, studentId: string, options: { allMessages?: boolean } = {}): Promise<StudentProject | null> {
  const learner = viewer.id === studentId ? null : await db().user.findFirst({ where: { AND: [{ id: studentId }, taughtBy(viewer)] }, select: { id: true, name: true } });
  if (!learner) return null;
  const view = await selectProjectView(learner, slug, options);
  const waiting = [...view.reports, ...view.milestones.flatMap(({ handIns }) => handIns)].filter(({ decision }) => decision === null);
  const claims = await selectClaims(viewer, waiting.map(({ id }) => ({ kind: "report", id })));
  return { ...view, learner, claims: new Map(waiting.flatMap(({ id }) => { const claim = claims.get(`report:${id}`); return claim ? [[id, claim]] : []; })) };
}
