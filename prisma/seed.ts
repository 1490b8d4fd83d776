// The demo course: one cohort in its ninth week, staff, and twelve students whose verdicts came from the grader.
import path from "node:path";
import { verdictSchema } from "#domain/verdict.ts";
import { hashPassword } from "#features/accounts/passwords.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { courseSlug } from "#features/enrolments/service.ts";
import { recordVerdict } from "#features/submissions/record-verdict.ts";
import { db, type Transaction } from "#lib/db.ts";
import { storeDiscussion } from "./demo/discussion.ts";
import { createHistoryGrader, type GradedAttempt } from "./demo/grade-history.ts";
import { storeMentoring } from "./demo/mentoring.ts";
import { demoPassword, staff, students, type DemoStudent } from "./demo/people.ts";
import { storePractice } from "./demo/practice.ts";
import { storeProjects } from "./demo/projects.ts";

const day = 24 * 60 * 60 * 1000;

/** The Monday eight weeks before this week's. */
function cohortStart(now: Date): Date {
  const midnight = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  const sinceMonday = (midnight.getUTCDay() + 6) % 7;
  return new Date(midnight.getTime() - (sinceMonday + 56) * day);
}

interface GradedWork { at: Date; attempt: GradedAttempt }

/** All attempts of a student with their times: in the evening, some minutes apart, none in the future. */
async function gradeWork(student: DemoStudent, start: Date, grade: (slug: string, attempt: DemoStudent["work"][number]["attempts"][number]) => Promise<GradedAttempt>): Promise<GradedWork[]> {
  const graded: GradedWork[] = [];
  for (const { exercise, day: from, attempts } of student.work) {
    for (const [i, attempt] of attempts.entries()) {
      const at = new Date(start.getTime() + from * day + (17 * 60 + from % 3 * 37 + i * 11) * 60_000);
      graded.push({ at, attempt: await grade(exercise, attempt) });
    }
  }
  return graded.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Stores one attempt by the way that a worker takes, then moves it to its time. */
async function storeAttempt(tx: Transaction, userId: string, { at, attempt }: GradedWork): Promise<void> {
  const { exerciseId, exerciseSlug, source, seed, exerciseVersion } = attempt;
  const verdict = verdictSchema.parse(attempt.verdict);
  const submission = await tx.submission.create({ data: { userId, exerciseId, exerciseSlug, source, requestId: crypto.randomUUID(), createdAt: at } });
  const workerId = crypto.randomUUID();
  const job = await tx.gradingJob.create({
    data: { mode: "submit", userId, exerciseId, exerciseSlug, submissionId: submission.id, seed, createdAt: at, startedAt: at, workerId, attempt: 1 },
  });
  await recordVerdict(tx, { id: job.id, userId, exerciseId, submissionId: submission.id, mode: "submit", workerId, attempt: 1 }, verdict, exerciseVersion);
  await tx.gradingJob.update({ where: { id: job.id }, data: { finishedAt: at } });
  await tx.verdict.update({ where: { gradingJobId: job.id }, data: { createdAt: at } });
  await tx.exerciseProgress.updateMany({ where: { userId, exerciseId }, data: { lastAttemptAt: at } });
  if (verdict.verdict === "accepted") await tx.exerciseProgress.updateMany({ where: { userId, exerciseId, acceptedAt: { gt: at } }, data: { acceptedAt: at } });
  await awardAchievements(tx, userId, `grading:${job.id}`);
  await tx.award.updateMany({ where: { userId, cause: `grading:${job.id}` }, data: { awardedAt: at } });
}

async function seed(): Promise<void> {
  if (await db().course.findUnique({ where: { slug: courseSlug }, select: { id: true } })) return;
  console.log("Making the demo course; its students' work is graded now …");
  const start = cohortStart(new Date());
  const history = await createHistoryGrader(path.resolve(import.meta.dirname, ".."));
  try {
    const work = new Map<DemoStudent, GradedWork[]>();
    for (const student of students) work.set(student, await gradeWork(student, start, history.grade));
    const passwordHash = await hashPassword(demoPassword);
    const joined = new Date(start.getTime() - 3 * day);
    await db().$transaction(async (tx) => {
      const course = await tx.course.create({ data: { slug: courseSlug, title: "Deep learning in twelve months" } });
      const cohort = await tx.cohort.create({ data: { courseId: course.id, name: `Cohort of ${start.toLocaleDateString("en", { month: "long", year: "numeric", timeZone: "UTC" })}`, startsOn: start, open: true } });
      for (const { name, email, role } of staff) {
        const user = await tx.user.create({ data: { name, email, role, passwordHash, emailVerified: joined, createdAt: joined } });
        if (role !== "admin") await tx.enrolment.create({ data: { userId: user.id, cohortId: cohort.id, role, createdAt: joined } });
      }
      for (const student of students) {
        const user = await tx.user.create({ data: { name: student.name, email: student.email, passwordHash, emailVerified: joined, createdAt: joined } });
        await tx.enrolment.create({ data: { userId: user.id, cohortId: cohort.id, createdAt: joined } });
        for (const graded of work.get(student) ?? []) await storeAttempt(tx, user.id, graded);
        for (const [lesson, from] of student.lessons) {
          const at = new Date(start.getTime() + from * day + 18 * 60 * 60_000);
          await tx.lessonProgress.create({ data: { userId: user.id, lesson, furthest: 1, doneAt: at, readAt: at } });
        }
        await storePractice(tx, user.id, student, start, new Date());
      }
      await storeDiscussion(tx, start);
      await storeProjects(tx, start);
      await storeMentoring(tx, cohort, new Date());
    }, { timeout: 120_000 });
  } finally {
    await history.close();
  }
  const shown = [["student", students[0].email], ...staff.map(({ role, email }) => [role, email])];
  console.log(`Demo accounts (password ${demoPassword}):\n${shown.map(([role, email]) => `  ${role.padEnd(11)}${email}`).join("\n")}`);
}

await seed();
await db().$disconnect();
process.exit(0);
