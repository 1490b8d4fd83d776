import "server-only";
import type { Role } from "#domain/accounts.ts";
import type { DueProject } from "#domain/due-soon.ts";
import type { ItemTerms } from "#domain/item-terms.ts";
import { isHanded, milestoneKey, type Milestone } from "#domain/project.ts";
import { handInStage, isHandedIn, milestoneState, newestDecisions, standing, type HandedIn, type HandInStage, type ProjectStanding } from "#domain/project-standing.ts";
import { inShort, type Scheduled, type Terms } from "#domain/schedule.ts";
import type { Item, ItemState } from "#domain/year-progress.ts";
import { listKnownItems, selectItems } from "#features/curriculum/queries.ts";
import { listMemberships, selectTerms, termsOf } from "#features/enrolments/queries.ts";
import { monthOfStandard } from "#lib/catalog/courses.ts";
import { listProjects, selectOptionalProject, selectProject, type Project } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { renderMarkdown, type RenderedMarkdown } from "#lib/markdown/render.ts";
import { handInColumns, handInView, type HandInView } from "./hand-in-rows.ts";
import { selectEntry, type OwnEntry } from "./gallery-queries.ts";
import { selectThread, type Thread } from "./thread-queries.ts";

export interface ProjectLine extends Pick<Project, "slug" | "title" | "summary" | "month" | "minutes" | "portfolio">, ProjectStanding {
  /** When it opens and is due for the viewer; left out where nothing is asked. */
  terms?: ItemTerms;
}

type StateOf = (exercise: string) => ItemState;

const statesIn = (items: readonly Item[]): StateOf => {
  const states = new Map(items.flatMap(({ kind, slug, state }) => kind === "exercise" ? [[slug, state]] : []));
  return (exercise) => states.get(exercise) ?? "open";
};

/** @param rows the oldest first */
function standingOf({ milestones }: Project, stateOf: StateOf, rows: readonly HandedIn[]): ProjectStanding {
  const newest = newestDecisions(rows);
  return standing(milestones.map((milestone) => milestoneState(milestone, stateOf, newest)), newest.get(null));
}

/** Every project with where the viewer stands; of one month of their course alone when it is given. */
export async function listProjectLines(viewer: { id: string }, month?: number): Promise<ProjectLine[]> {
  const [{ courseId, items, outside }, rows] = await Promise.all([
    selectItems(viewer),
    db().projectReport.findMany({ where: { userId: viewer.id }, orderBy: { createdAt: "asc" }, select: { project: true, milestone: true, decision: true } }),
  ]);
  const handedIn = Map.groupBy(rows, (row) => row.project);
  const stateOf = statesIn([...items, ...outside]);
  return listProjects().flatMap((project): ProjectLine[] => {
    const { slug, title, summary, minutes, portfolio } = project;
    const place = monthOfStandard(courseId, project.month);
    if (month !== undefined && place !== month) return [];
    return [{ slug, title, summary, month: place ?? project.month, minutes, portfolio, ...standingOf(project, stateOf, handedIn.get(slug) ?? []) }];
  });
}

/** The same, each with what the viewer's cohorts ask for it. */
export async function listDatedProjects(viewer: { id: string; role: Role; timeZone: string }, month?: number, now = new Date()): Promise<ProjectLine[]> {
  const [lines, memberships] = await Promise.all([listProjectLines(viewer, month), listMemberships(viewer)]);
  return lines.map((line) => isHandedIn(line) ? line : { ...line, terms: inShort(termsOf({ ...viewer, memberships }, scheduled(line), now), viewer.timeZone, now) });
}

/** Every project for which the viewer's cohorts have set a date, as the page of today lists what is due; asks for nothing where there is none. */
export async function listDueProjects(viewer: { id: string; role: Role; timeZone: string }, now = new Date()): Promise<DueProject[]> {
  const memberships = await listMemberships(viewer);
  const dated = memberships.some(({ dates, extensions }) => [...dates, ...extensions].some(({ kind }) => kind === "project"));
  if (!dated) return [];
  return (await listDatedProjects(viewer, undefined, now)).map(({ slug, title, minutes, state, terms }) => ({ kind: "project", slug, title, minutes, difficulty: null, state, terms }));
}

/** What the viewer's cohorts ask for one project. */
export const selectProjectTerms = (viewer: { id: string; role: Role; timeZone: string }, slug: string, now = new Date()): Promise<Terms> => selectTerms(viewer, scheduled(selectProject(slug)), now);

const scheduled = ({ slug, month }: { slug: string; month: number }): Scheduled => ({ kind: "project", slug, month });

export interface MilestoneView {
  milestone: Milestone;
  /** The exercise's slug or the milestone's id. */
  key: string;
  state: ItemState;
  /** Of an exercise; null for what is handed in. */
  item: Item | null;
  /** Of what is handed in; null for an exercise. */
  stage: HandInStage | null;
  /** The newest first. */
  handIns: HandInView[];
}

export interface ProjectView extends ProjectStanding {
  project: Project;
  brief: RenderedMarkdown;
  milestones: MilestoneView[];
  /** The learner's own, the newest first. */
  reports: HandInView[];
  thread: Thread;
  /** How the learner shows the project in the gallery; null while they do not. */
  shown: OwnEntry | null;
}

/**
 * A project with a learner's progress, what they handed in, and the conversation about it. Who may see it is decided
 * before: it is the viewer's own, or `selectStudentProject`.
 * @throws {NotFoundError} with the nearest slug
 */
export async function selectProjectView(learner: { id: string }, slug: string, options: { allMessages?: boolean } = {}): Promise<ProjectView> {
  const project = selectProject(slug);
  const [items, rows, thread, shown] = await Promise.all([
    listKnownItems(learner),
    db().projectReport.findMany({ where: { userId: learner.id, project: slug }, orderBy: { createdAt: "desc" }, select: handInColumns }),
    selectThread(learner, slug, options.allMessages ?? false),
    selectEntry(learner, slug),
  ]);
  const exercises = new Map(items.flatMap((item) => item.kind === "exercise" ? [[item.slug, item]] : []));
  const handedIn = rows.map(handInView);
  const [stateOf, oldestFirst] = [statesIn(items), handedIn.toReversed()];
  const newest = newestDecisions(oldestFirst);
  return {
    project,
    brief: renderMarkdown(project.brief, { file: project.file, published: true }),
    milestones: project.milestones.map((milestone) => {
      const key = milestoneKey(milestone);
      return {
        milestone, key,
        state: milestoneState(milestone, stateOf, newest),
        item: isHanded(milestone) ? null : exercises.get(key) ?? null,
        stage: isHanded(milestone) ? handInStage(newest.get(key)) : null,
        handIns: handedIn.filter((row) => row.milestone === key),
      };
    }),
    reports: handedIn.filter((row) => row.milestone === null),
    thread, shown,
    ...standingOf(project, stateOf, oldestFirst),
  };
}

/** The project's title; null when there is no such project. */
export const projectTitle = (slug: string): string | null => selectOptionalProject(slug)?.title ?? null;
