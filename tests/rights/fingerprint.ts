import type pg from "pg";
import type { World } from "./world.ts";

/** What could be harmed, by table: a condition with $1 the owner, $2 cohort A, $3 its course. */
const harmed: Record<string, string> = {
  User: `id = $1`, Enrolment: `"cohortId" = $2`, Cohort: `id = $2`, Course: `id = $3`, CourseVersion: `"courseId" = $3`, CourseLesson: `"courseId" = $3`, Invitation: `"cohortId" = $2`,
  CohortDate: `"cohortId" = $2`, Extension: `"cohortId" = $2`, Exam: `"cohortId" = $2`, ExamExtension: `"userId" = $1`, GradeOverride: `"cohortId" = $2`, GradeWeight: `"cohortId" = $2`, RiskSnooze: `"cohortId" = $2`,
  Note: `"userId" = $1`, Draft: `"userId" = $1`, DraftState: `"userId" = $1`, Paper: `"userId" = $1`, StoredFile: `"userId" = $1`, Submission: `"userId" = $1`, ExerciseProgress: `"userId" = $1`, Award: `"userId" = $1`,
  Evidence: `"userId" = $1`, ProjectReport: `"userId" = $1`, ProjectMessage: `"studentId" = $1`, Notification: `"userId" = $1`, ExerciseProblem: `"userId" = $1`, CalendarFeed: `"userId" = $1`, Booking: `"studentId" = $1`,
  Review: `"cohortId" = $2`, MessageThread: `"cohortId" = $2`, Announcement: `"cohortId" = $2`, OfficeHours: `"cohortId" = $2`,
  ReviewRound: `"reviewId" in (select id from "Review" where "cohortId" = $2)`,
  ReviewComment: `"roundId" in (select round.id from "ReviewRound" as round join "Review" as review on review.id = round."reviewId" where review."cohortId" = $2)`,
  ThreadMember: `"threadId" in (select id from "MessageThread" where "cohortId" = $2)`, ThreadMessage: `"threadId" in (select id from "MessageThread" where "cohortId" = $2)`,
  CannedComment: `"ownerId" in (select "userId" from "Enrolment" where "cohortId" = $2)`, QueueClaim: `"userId" in (select "userId" from "Enrolment" where "cohortId" = $2)`,
  Challenge: `"ownerId" in (select "userId" from "Enrolment" where "cohortId" = $2)`, SharedSolution: `"userId" in (select "userId" from "Enrolment" where "cohortId" = $2)`,
  Question: `"authorId" in (select "userId" from "Enrolment" where "cohortId" = $2)`, Reply: `"authorId" in (select "userId" from "Enrolment" where "cohortId" = $2)`,
  PostFlag: `"userId" in (select "userId" from "Enrolment" where "cohortId" = $2)`, PublicProfile: `"userId" in (select "userId" from "Enrolment" where "cohortId" = $2)`,
};

/** What the world holds, table by table, as a hash each; that a notification or an invitation went out by mail is no harm. */
export async function fingerprint(client: pg.Client, { people, cohort, course }: World): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const [table, condition] of Object.entries(harmed)) {
    const { rows: [row] } = await client.query<{ hash: string }>(
      `select count(*) || ' rows ' || coalesce(md5(string_agg((to_jsonb(found) - array['mailedAt', 'mailDueAt'])::text, ',' order by (to_jsonb(found) - array['mailedAt', 'mailDueAt'])::text)), '') as hash from (select $1::uuid, $2::uuid, $3::uuid) as given, lateral (select * from "${table}" where ${condition}) as found`,
      [people.owner, cohort, course],
    );
    found[table] = row.hash;
  }
  return found;
}
