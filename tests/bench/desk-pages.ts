import { selectAnnouncements, selectDeskAnnouncements } from "#features/announcements/queries.ts";
import { listDeskCohorts } from "#features/desk/cohort-lines.ts";
import { selectCohortMap } from "#features/desk/map-queries.ts";
import { rowsHtml } from "#features/desk/map-rows.ts";
import { mapFilterSchema } from "#features/desk/map-schema.ts";
import { mapSorts } from "#features/desk/standing-sorts.ts";
import { selectTimeline } from "#features/desk/timeline-queries.ts";
import { timelineFilterSchema } from "#features/desk/timeline-schema.ts";
import { selectExport } from "#features/grades/export.ts";
import { selectOwnGrades } from "#features/grades/own-queries.ts";
import { selectGradebook } from "#features/grades/queries.ts";
import { gradebookFilterSchema } from "#features/grades/schema.ts";
import { selectOverview } from "#features/insights/queries.ts";
import { sortingSchema } from "#features/insights/sorting.ts";
import { selectInbox } from "#features/messages/queries.ts";
import { listQueue } from "#features/queue/queries.ts";
import { queueFilterSchema } from "#features/queue/schema.ts";
import { selectDesk } from "#features/risk/desk.ts";
import { selectRisk } from "#features/risk/queries.ts";
import { riskAddressSchema } from "#features/risk/schema.ts";
import { db } from "#lib/db.ts";
import type { SeededDesk } from "./desk-seed.ts";

/** What one page asks of the server, and within how many milliseconds it should be there. */
interface Measured { name: string; work: () => Promise<unknown>; target: number | null }

const [pageMs, queueMs, bookMs] = [200, 100, 300];
const asMentor = (id: string) => ({ id, role: "mentor" as const, timeZone: "UTC" });

export async function measuredPages({ cohortId, mentorId }: SeededDesk): Promise<Measured[]> {
  const mentor = asMentor(mentorId);
  const admin = { id: (await db().user.create({ data: { name: "Admin", role: "admin" }, select: { id: true } })).id, role: "admin" as const };
  const student = (await db().enrolment.findFirstOrThrow({ where: { cohortId, role: "student" }, orderBy: { userId: "asc" }, select: { user: { select: { id: true, name: true, role: true } } } })).user;
  const [map, queue, book, timeline, risk] = [mapFilterSchema.parse({}), queueFilterSchema.parse({}), gradebookFilterSchema.parse({}), timelineFilterSchema.parse({}), riskAddressSchema.parse({})];
  const page = (name: string, work: Measured["work"], target: number | null = pageMs): Measured => ({ name, work, target });
  return [
    page("cohorts of the desk", () => listDeskCohorts(mentor)),
    ...mapSorts.map((sort) => page(`cohort's map, by ${sort}`, () => selectCohortMap(mentor, cohortId, { ...map, sort }))),
    page("cohort's map, topics", () => selectCohortMap(mentor, cohortId, { ...map, by: "topics" })),
    page("cohort's map, last page", () => selectCohortMap(mentor, cohortId, { ...map, page: 5 })),
    page("a student's timeline", () => selectTimeline(mentor, cohortId, student.id, timeline)),
    page("queue", () => listQueue(mentor, queue), queueMs),
    page("queue, last page", () => listQueue(mentor, { ...queue, page: 100 }), queueMs),
    page("queue, code alone", () => listQueue(mentor, { ...queue, kind: "review" }), queueMs),
    page("queue of an administrator", () => listQueue(admin, queue), queueMs),
    page("who is at risk", () => selectRisk(mentor, cohortId, risk)),
    page("the desk's overview", () => selectDesk(mentor)),
    page("gradebook, by name", () => selectGradebook(mentor, cohortId, book), bookMs),
    page("gradebook, by overall", () => selectGradebook(mentor, cohortId, { ...book, sort: "overall" }), null),
    page("gradebook's export, without its file", async () => {
      for await (const batch of (await selectExport(mentor, cohortId)).rows) if (batch.length === 0) throw new Error("an empty batch");
    }, null),
    page("a student's own grades", () => selectOwnGrades(student)),
    page("announcements, a mentor's", () => selectDeskAnnouncements(mentor, cohortId, 1)),
    page("announcements, a student's", () => selectAnnouncements(student, 1)),
    page("messages", () => selectInbox(mentor, 1)),
    page("insights of all exercises", () => selectOverview(admin, sortingSchema.parse({})), null),
  ];
}

/** The rows of the map's first page as HTML: as it opens, and with every month unfolded. */
export async function mapOf({ cohortId, mentorId }: SeededDesk): Promise<[name: string, html: string][]> {
  const of = async (name: string, open: number[] | null): Promise<[string, string]> => {
    const { year, months, students } = await selectCohortMap(asMentor(mentorId), cohortId, { ...mapFilterSchema.parse({}), open });
    return [name, rowsHtml({ year, students, columns: months.flatMap(({ columns }) => columns), timeZone: "UTC", href: (id) => `/desk/cohorts/${cohortId}/students/${id}`, figures: ({ doneAsked }) => [String(doneAsked), "1 May"] })];
  };
  return Promise.all([of("the map as it opens", null), of("the map, all months", Array.from({ length: 12 }, (_, at) => at + 1))]);
}
