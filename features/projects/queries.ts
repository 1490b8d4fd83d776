import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { markSchema, standing, type ProjectFacts, type ProjectStanding, type ReportDecision } from "#domain/project.ts";
import type { Item, ItemState } from "#domain/year-progress.ts";
import { listItems } from "#features/curriculum/queries.ts";
import { fileFacts, type FileFacts } from "#features/files/queries.ts";
import { taughtBy } from "#features/enrolments/queries.ts";
import { listProjects, selectOptionalProject, selectProject, type Project } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { renderMarkdown, type RenderedMarkdown } from "#lib/markdown/render.ts";

interface Viewer { id: string; role: Role }

export interface ProjectLine extends Pick<Project, "slug" | "title" | "summary" | "month" | "minutes">, ProjectStanding {}

type StateOf = (exercise: string) => ItemState;

const statesIn = (items: readonly Item[]): StateOf => {
  const states = new Map(items.flatMap(({ kind, slug, state }) => kind === "exercise" ? [[slug, state]] : []));
  return (exercise) => states.get(exercise) ?? "open";
};

const standingOf = ({ milestones }: Project, stateOf: StateOf, newest: ReportDecision | null | undefined): ProjectStanding =>
  standing(milestones.map(({ exercise }) => stateOf(exercise)), newest);

/** Every guided project with where the viewer stands; of one month alone when it is given. */
export async function listProjectLines(viewer: Pick<Viewer, "id">, month?: number): Promise<ProjectLine[]> {
  const projects = listProjects().filter((project) => month === undefined || project.month === month);
  if (projects.length === 0) return [];
  const [items, reports] = await Promise.all([
    listItems(viewer),
    db().projectReport.findMany({ where: { userId: viewer.id }, orderBy: { createdAt: "asc" }, select: { project: true, decision: true } }),
  ]);
  const newest = new Map(reports.map(({ project, decision }) => [project, decision]));
  const stateOf = statesIn(items);
  return projects.map((project) => {
    const { slug, title, summary, month: ofMonth, minutes } = project;
    return { slug, title, summary, month: ofMonth, minutes, ...standingOf(project, stateOf, newest.get(slug)) };
  });
}

export interface ReportView {
  id: string;
  link: string | null;
  file: FileFacts | null;
  text: string;
  createdAt: Date;
  decision: ReportDecision | null;
  decidedAt: Date | null;
  answer: string | null;
  /** By the criterion's id; null before it is judged. */
  marks: Readonly<Record<string, number>> | null;
}

export interface ProjectView extends ProjectStanding {
  project: Project;
  brief: RenderedMarkdown;
  milestones: (ProjectFacts["milestones"][number] & { item: Item | null })[];
  /** The viewer's own, the newest first. */
  reports: ReportView[];
}

const marksSchema = z.record(z.string(), markSchema).nullable();

/**
 * A guided project with the viewer's progress and reports.
 * @throws {NotFoundError} with the nearest slug
 */
export async function selectProjectView(viewer: Pick<Viewer, "id">, slug: string): Promise<ProjectView> {
  const project = selectProject(slug);
  const [items, reports] = await Promise.all([
    listItems(viewer),
    db().projectReport.findMany({
      where: { userId: viewer.id, project: slug },
      orderBy: { createdAt: "desc" },
      select: { id: true, link: true, file: { select: fileFacts }, text: true, createdAt: true, decision: true, decidedAt: true, answer: true, marks: true },
    }),
  ]);
  const exercises = new Map(items.flatMap((item) => item.kind === "exercise" ? [[item.slug, item]] : []));
  return {
    project,
    brief: renderMarkdown(project.brief, { file: project.file }),
    milestones: project.milestones.map((milestone) => ({ ...milestone, item: exercises.get(milestone.exercise) ?? null })),
    reports: reports.map(({ marks, ...report }) => ({ ...report, marks: marksSchema.parse(marks) })),
    ...standingOf(project, statesIn(items), reports[0]?.decision),
  };
}

/** The project's title; null when there is no such project. */
export const projectTitle = (slug: string): string | null => selectOptionalProject(slug)?.title ?? null;

export interface ReportToJudge {
  id: string;
  learner: { id: string; name: string };
  project: Pick<Project, "slug" | "title" | "report">;
  link: string | null;
  file: FileFacts | null;
  text: string;
  createdAt: Date;
  /** Answers to earlier reports on this project, the newest first. */
  earlier: { text: string; answer: string; decidedAt: Date }[];
}

/** Reports that wait for a mentor, an instructor or an administrator such as the viewer; the oldest first. */
export async function listReportsToJudge(viewer: Viewer): Promise<ReportToJudge[]> {
  const waiting = await db().projectReport.findMany({
    where: { decision: null, userId: { not: viewer.id }, user: taughtBy(viewer) },
    orderBy: { createdAt: "asc" },
    take: 200,
    select: { id: true, userId: true, project: true, link: true, file: { select: fileFacts }, text: true, createdAt: true, user: { select: { id: true, name: true } } },
  });
  const answered = await db().projectReport.findMany({
    where: { OR: waiting.map(({ userId, project }) => ({ userId, project })), decision: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { userId: true, project: true, text: true, answer: true, decidedAt: true },
  });
  return waiting.flatMap(({ userId, project: slug, user, ...report }) => {
    const project = selectOptionalProject(slug);
    if (!project) return [];
    const earlier = answered.flatMap(({ text, answer, decidedAt, ...of }) => of.userId === userId && of.project === slug && answer !== null && decidedAt !== null ? [{ text, answer, decidedAt }] : []);
    return [{ ...report, learner: user, project: { slug, title: project.title, report: project.report }, earlier }];
  });
}
