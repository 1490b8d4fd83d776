import "server-only";
import { monthBegins } from "#domain/calendar.ts";
import { dayAt, fromDate } from "#domain/day.ts";
import { freeTerms, termsFor, type CohortTerms, type Extended, type Terms } from "#domain/schedule.ts";
import { monthOf } from "#lib/catalog/courses.ts";
import { db } from "#lib/db.ts";
import type { GradedItem } from "./items.ts";

/** What is asked of somebody for an item, and whether the cohort's calendar has passed it. */
export interface ItemTerms extends Pick<Terms, "deadlines" | "exam"> { asked: boolean }

export type TermsOf = (studentId: string, item: GradedItem) => ItemTerms;

const columns = {
  id: true, courseId: true, startsOn: true, timeZone: true, paced: true, latePerDay: true, lateDays: true, graceMinutes: true,
  dates: { select: { kind: true, key: true, opensAfter: true, dueAfter: true, quota: true } },
  exams: { select: { id: true, title: true, exercises: true, opensAt: true, closesAt: true, showVerdicts: true } },
} as const;

const selectPeople = (ids: string[]) => db().user.findMany({
  where: { id: { in: ids } },
  select: {
    id: true, role: true,
    enrolments: { select: { cohortId: true, role: true } },
    extensions: { select: { cohortId: true, kind: true, key: true, dueAt: true } },
    examExtensions: { select: { examId: true, closesAt: true } },
  },
});
type Person = Awaited<ReturnType<typeof selectPeople>>[number];

/**
 * What a cohort asks of its students: as on the exercises' pages the kindest of somebody's cohorts holds, of which this one counts
 * also when it is archived. The terms of those who have no extension are worked out once.
 */
export async function selectTermsOf(cohortId: string, studentIds: readonly string[], now: Date): Promise<TermsOf> {
  const ids = [...studentIds];
  const [cohorts, people] = await Promise.all([
    db().cohort.findMany({ where: { OR: [{ id: cohortId }, { archivedAt: null, enrolments: { some: { userId: { in: ids } } } }] }, select: columns }),
    selectPeople(ids),
  ]);
  const known = new Map(cohorts.map(({ id, courseId, startsOn, ...cohort }) => [id, { ...cohort, startsOn: fromDate(startsOn), monthOf: (kind: "lesson" | "exercise", slug: string) => monthOf(courseId, kind, slug) }]));
  const byId = new Map(people.map((person) => [person.id, person]));
  const own = known.get(cohortId);
  const today = own && dayAt(now, own.timeZone);
  /** By who is asked the same, then by the item. */
  const kept = new Map<string, Map<GradedItem, ItemTerms>>();

  const termsIn = ({ enrolments, extensions, examExtensions }: Person): CohortTerms[] => enrolments.flatMap(({ cohortId: id }) => {
    const cohort = known.get(id);
    if (cohort === undefined) return [];
    const given: Extended[] = extensions.filter((each) => each.cohortId === id);
    const exams = cohort.exams.map((exam) => {
      const longer = examExtensions.find(({ examId }) => examId === exam.id);
      return longer !== undefined && longer.closesAt > exam.closesAt ? { ...exam, closesAt: longer.closesAt } : exam;
    });
    return [{ ...cohort, exams, extensions: given }];
  });
  const facts = new Map<string, { terms: CohortTerms[]; key: string | null }>();
  const factsOf = (person: Person) => {
    const found = facts.get(person.id);
    if (found) return found;
    const isStaff = person.role !== "student" || person.enrolments.some(({ cohortId: id, role }) => role !== "student" && known.has(id));
    const alone = person.extensions.length > 0 || person.examExtensions.length > 0;
    const made = { terms: isStaff ? [] : termsIn(person), key: alone && !isStaff ? null : isStaff ? "staff" : person.enrolments.map(({ cohortId: id }) => id).sort().join(" ") };
    facts.set(person.id, made);
    return made;
  };
  const work = (terms: readonly CohortTerms[], { kind, key, month }: GradedItem): ItemTerms => {
    const { deadlines, exam, opensAt } = terms.length === 0 ? freeTerms : termsFor(terms, { month, slug: key, ...kind === "project" ? { kind } : {} }, now);
    // A project is chosen, and takes longer than its month: only a date of its own asks for it.
    const over = kind === "exercise" && own !== undefined && today !== undefined && today >= monthBegins(own.startsOn, month + 1);
    return { deadlines, exam, asked: over && opensAt === null };
  };
  return (studentId, item) => {
    const person = byId.get(studentId);
    const { terms, key } = person ? factsOf(person) : { terms: [], key: "staff" };
    if (key === null) return work(terms, item);
    let ofAll = kept.get(key);
    if (ofAll === undefined) kept.set(key, ofAll = new Map());
    const found = ofAll.get(item);
    if (found) return found;
    const made = work(terms, item);
    ofAll.set(item, made);
    return made;
  };
}
