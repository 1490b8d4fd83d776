import "server-only";
import { explain, gradeWords } from "#domain/grade-words.ts";
import { gradesOf, itemId, type Grades, type Weights } from "#domain/gradebook.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { selectMentoredCohort, type MentoredCohort } from "#features/desk/access.ts";
import { db } from "#lib/db.ts";
import { gradedMonths, type GradedMonth } from "./items.ts";
import { demandCell, mostPoints } from "./overrides.ts";
import type { CellRef, GradebookFilter, WeightRow } from "./schema.ts";
import { readScores, type Scores } from "./scores.ts";
import { mayWeigh, selectWeightRows, weightsOf, type GradeViewer } from "./weights.ts";

export const studentsPerPage = 200;

export interface StudentGrades extends Grades {
  id: string;
  name: string;
  scores: Scores;
}

/** The means of what somebody has, for the gradebook, their own page and the exports alike. */
export function withGrades(student: { id: string; name: string }, scores: Scores, months: readonly GradedMonth[], weights: Weights): StudentGrades {
  const items = months.flatMap((month) => month.items);
  return { ...student, scores, ...gradesOf(items.map((item) => ({ ...item, value: scores.get(itemId(item))?.value ?? null })), weights) };
}

const selectStudents = (cohortId: string, page?: { skip: number; take: number }) => db().enrolment.findMany({
  where: { cohortId, role: "student" }, orderBy: [{ user: { name: "asc" } }, { userId: "asc" }], ...page, select: { user: { select: { id: true, name: true, email: true, newEmail: true } } },
});

interface Book { cohort: Pick<MentoredCohort, "id" | "courseId">; months: GradedMonth[]; weights: Weights; now: Date }

/** A batch after the other, so that other requests get their turns in between. */
export async function* gradesInBatches({ cohort, months, weights, now }: Book): AsyncGenerator<(StudentGrades & { email: string })[]> {
  const students = await selectStudents(cohort.id);
  const items = months.flatMap((month) => month.items);
  for (let at = 0; at < students.length; at += studentsPerPage) {
    const batch = students.slice(at, at + studentsPerPage).map(({ user }) => user);
    const scores = await readScores({ cohortId: cohort.id, studentIds: batch.map(({ id }) => id), items, silence: null, now });
    yield batch.map(({ email, newEmail, ...student }) => ({ ...withGrades(student, scores.get(student.id) ?? new Map(), months, weights), email: email ?? newEmail ?? "" }));
  }
}

async function allGrades(book: Book): Promise<StudentGrades[]> {
  const all: StudentGrades[] = [];
  for await (const batch of gradesInBatches(book)) all.push(...batch);
  return all;
}

/** Who has nothing that counts stands last, whichever way the list goes. */
const byOverall = (down: boolean) => (a: StudentGrades, b: StudentGrades): number => {
  if (a.overall === null || b.overall === null) return Number(a.overall === null) - Number(b.overall === null);
  return down ? b.overall - a.overall : a.overall - b.overall;
};

export interface GradebookView {
  cohort: MentoredCohort;
  months: GradedMonth[];
  weights: Weights;
  /** As they are stored: what a change of them is based on. */
  weightRows: WeightRow[];
  mayWeigh: boolean;
  students: StudentGrades[];
  /** Of all pages. */
  total: number;
  filter: GradebookFilter;
}

/**
 * The grades of a cohort's students, a page of them. In the order of the overall mean those of all are worked out.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor
 */
export async function selectGradebook(viewer: GradeViewer, cohortId: string, filter: GradebookFilter, now = new Date()): Promise<GradebookView> {
  const skip = (filter.page - 1) * studentsPerPage;
  const [cohort, weightRows, weighs, total, students] = await Promise.all([
    selectMentoredCohort(viewer, cohortId), selectWeightRows(cohortId), mayWeigh(viewer, cohortId), db().enrolment.count({ where: { cohortId, role: "student" } }),
    selectStudents(cohortId, { skip, take: studentsPerPage }),
  ]);
  const [months, weights] = [gradedMonths(cohort.courseId), weightsOf(weightRows)];
  const book = { cohort, months, weights, now };
  const wholeList = filter.sort === "overall" && total > studentsPerPage;
  const read = async () => {
    const scores = await readScores({ cohortId, studentIds: students.map(({ user }) => user.id), items: months.flatMap(({ items }) => items), silence: null, now });
    return students.map(({ user: { id, name } }) => withGrades({ id, name }, scores.get(id) ?? new Map(), months, weights));
  };
  const found = wholeList ? await allGrades(book) : await read();
  const sorted = filter.sort === "overall" ? found.toSorted(byOverall(filter.down)) : found;
  return { cohort, months, weights, weightRows, mayWeigh: weighs, total, filter, students: wholeList ? sorted.slice(skip, skip + studentsPerPage) : sorted };
}

/** What a dialog about one cell says, in words. */
export interface CellView {
  student: string;
  title: string;
  /** "80.0 %". */
  value: string;
  /** What it is without what a person gave; null where nobody gave anything. */
  computed: string | null;
  lines: string[];
  /** What was given, as a form has it. */
  override: { percent: number; reason: string } | null;
  mostPoints: number;
}

/**
 * Where one score comes from.
 * @throws {NotFoundError}, {ForbiddenError} as `demandCell`
 */
export async function selectCell(viewer: GradeViewer & { timeZone: string }, ref: CellRef, t: Translate, now = new Date()): Promise<CellView> {
  const { cohort, item, student } = await demandCell(viewer, ref);
  const score = (await readScores({ cohortId: cohort.id, studentIds: [ref.userId], items: [item], silence: null, now })).get(ref.userId)?.get(itemId(item));
  const { override = null } = score ?? {};
  return {
    student, title: item.title, value: gradeWords(score?.value ?? null, t), computed: override && gradeWords(score?.computed ?? null, t),
    lines: score ? explain(score, { timeZone: viewer.timeZone, kind: item.kind }, t) : [],
    override: override && { percent: Math.round(override.score * 1e6) / 1e4, reason: override.reason }, mostPoints: mostPoints(item),
  };
}
