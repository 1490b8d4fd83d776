import "server-only";
import { itemId, itemWeight, monthWeight, type Score, type Weights } from "#domain/gradebook.ts";
import { selectSilence } from "#features/schedule/queries.ts";
import { db } from "#lib/db.ts";
import { gradedMonths, type GradedMonth } from "./items.ts";
import { withGrades, type StudentGrades } from "./queries.ts";
import { readScores, type Scores } from "./scores.ts";
import { weightsOf } from "./weights.ts";

export interface OwnGrades {
  cohort: { id: string; name: string; archived: boolean };
  months: GradedMonth[];
  weights: Weights;
  grades: StudentGrades;
  /** Not complete and due next, the first first. */
  next: { title: string; href: string; dueAt: Date }[];
}

const mostNext = 3;

function nextOf(months: readonly GradedMonth[], scores: Scores, weights: Weights, now: Date): OwnGrades["next"] {
  const unfinished = ({ state, dueAt }: Score) => (state === "open" || state === "early") && dueAt !== null && dueAt > now;
  const counting = months.flatMap(({ month, items }) => monthWeight(weights, month) > 0 ? items.filter((item) => itemWeight(weights, item) > 0) : []);
  return counting.flatMap((item) => {
    const score = scores.get(itemId(item));
    return score?.dueAt && unfinished(score) ? [{ title: item.title, href: `/${item.kind}s/${item.key}`, dueAt: score.dueAt }] : [];
  }).sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()).slice(0, mostNext);
}

/**
 * The viewer's grades in each cohort in which they are a student, running ones first: the numbers of the gradebook, without what an
 * exam keeps for its end.
 */
export async function selectOwnGrades(viewer: { id: string; name: string }, now = new Date()): Promise<OwnGrades[]> {
  const [enrolments, silence] = await Promise.all([
    db().enrolment.findMany({
      where: { userId: viewer.id, role: "student" },
      select: { cohort: { select: { id: true, name: true, courseId: true, startsOn: true, archivedAt: true, weights: { select: { kind: true, key: true, weight: true } } } } },
    }),
    selectSilence(viewer, now),
  ]);
  const cohorts = enrolments.map(({ cohort }) => cohort)
    .sort((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null) || b.startsOn.getTime() - a.startsOn.getTime());
  return Promise.all(cohorts.map(async ({ id, name, courseId, archivedAt, weights: rows }): Promise<OwnGrades> => {
    const [months, weights] = [gradedMonths(courseId), weightsOf(rows)];
    const read = await readScores({ cohortId: id, studentIds: [viewer.id], items: months.flatMap(({ items }) => items), silence, now });
    const scores = read.get(viewer.id) ?? new Map();
    return { cohort: { id, name, archived: archivedAt !== null }, months, weights, grades: withGrades(viewer, scores, months, weights), next: nextOf(months, scores, weights, now) };
  }));
}
