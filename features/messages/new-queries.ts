import "server-only";
import { NotFoundError } from "#domain/errors.ts";
import { mayWriteTo, standingOf, type Standing } from "#domain/messages.ts";
import { db } from "#lib/db.ts";
import type { Viewer } from "./access.ts";
import type { NewThreadParameters } from "./schema.ts";

/** Somebody who can be written to. */
export interface Candidate { id: string; name: string }

/** People of a cohort by name: its students, its staff, or both. */
export async function listCandidates(cohortId: string, who: Standing | "all"): Promise<Candidate[]> {
  const role = who === "all" ? undefined : who === "student" ? "student" as const : { not: "student" as const };
  const found = await db().enrolment.findMany({ where: { cohortId, role }, orderBy: [{ user: { name: "asc" } }, { id: "asc" }], select: { user: { select: { id: true, name: true } } } });
  return found.map(({ user }) => user);
}

export interface NewThreadView {
  /** In which the viewer may write, the newest first. */
  cohorts: { id: string; name: string }[];
  /** The chosen one; null for somebody in no cohort. */
  cohort: { id: string; name: string; standing: Standing; candidates: Candidate[] } | null;
  /** Who is chosen already. */
  to: string | null;
  text: string;
}

/**
 * Whom the viewer may write to, in one of their running cohorts: the one that is asked for, else one in which the person is
 * whom they mean to write to, else the newest.
 * @throws {NotFoundError} for a cohort that is not theirs, and for somebody whom they may not write to
 */
export async function selectNewThread(viewer: Viewer, { to, cohort: wanted, text }: NewThreadParameters): Promise<NewThreadView> {
  const found = await db().cohort.findMany({
    where: { archivedAt: null, ...viewer.role === "admin" ? {} : { enrolments: { some: { userId: viewer.id } } } },
    orderBy: [{ startsOn: "desc" }, { id: "asc" }],
    select: { id: true, name: true, enrolments: { where: { userId: { in: to === null ? [viewer.id] : [viewer.id, to] } }, select: { userId: true, role: true } } },
  });
  const roleIn = (cohort: (typeof found)[number], userId: string) => cohort.enrolments.find((enrolment) => enrolment.userId === userId)?.role ?? null;
  const cohorts = found.map((cohort) => {
    const [standing, other] = [standingOf(viewer.role, roleIn(cohort, viewer.id)), to === null ? null : standingOf("student", roleIn(cohort, to))];
    return { id: cohort.id, name: cohort.name, standing, reaches: standing !== null && other !== null && to !== viewer.id && mayWriteTo(standing, other) };
  });
  const chosen = wanted === null ? cohorts.find(({ reaches }) => reaches) ?? (to === null ? cohorts[0] : undefined) : cohorts.find(({ id }) => id === wanted);
  if (!chosen || chosen.standing === null) {
    if (wanted !== null || to !== null) throw new NotFoundError("There is nobody among yours to write to here.");
    return { cohorts: [], cohort: null, to, text };
  }
  if (to !== null && !chosen.reaches) throw new NotFoundError("There is nobody among yours to write to here.");
  const candidates = await listCandidates(chosen.id, chosen.standing === "staff" ? "student" : "staff");
  return {
    cohorts: cohorts.map(({ id, name }) => ({ id, name })), to, text,
    cohort: { id: chosen.id, name: chosen.name, standing: chosen.standing, candidates: candidates.filter(({ id }) => id !== viewer.id) },
  };
}
