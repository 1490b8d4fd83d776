import { randomUUID } from "node:crypto";
import type pg from "pg";
import { insert } from "./insert.ts";
import { run, secretText, type World } from "./world.ts";

const dayMs = 86_400_000;
const inDays = (days: number, hours = 0): Date => new Date(Math.floor(Date.now() / dayMs) * dayMs + days * dayMs + hours * 3_600_000);

type Known = Pick<World, "people" | "cohort" | "submission" | "challenge" | "lesson">;
type Made = Omit<World, "people" | "emails" | "course" | "cohort" | "cohortB" | "submission" | "grading" | "failing" | "classmates" | "challenge" | "lesson" | "code" | "invitation" | "calendar">;

/** What people of cohort A wrote, were told and were given; each text says that it is a secret, and which. */
export async function makeThings(client: pg.Client, { people, cohort, submission, challenge, lesson }: Known): Promise<Made> {
  const id = {
    review: randomUUID(), round: randomUUID(), comment: randomUUID(), draftComment: randomUUID(), canned: randomUUID(), cannedShared: randomUUID(), evidence: randomUUID(), report: randomUUID(), file: randomUUID(),
    looseFile: randomUUID(), thread: randomUUID(), group: randomUUID(), announcement: randomUUID(), hours: randomUUID(), booking: randomUUID(), extension: randomUUID(), exam: randomUUID(), proof: randomUUID(),
    question: randomUUID(), reply: randomUUID(), hiddenQuestion: randomUUID(), problem: randomUUID(), paper: randomUUID(), notification: randomUUID(), batch: randomUUID(), certificate: randomUUID(),
  };
  const { owner, classmate, peer, mentorA, instructorA } = people;
  const now = new Date();
  const put = (table: string, row: Record<string, unknown>) => insert(client, table, row);
  const { rows: [{ exerciseId }] } = await client.query<{ exerciseId: string }>(`select "exerciseId" from "Submission" where id = $1`, [submission]);

  // For nobody else, or for mentors.
  await put("Note", { userId: owner, kind: "lesson", slug: "vectors", text: secretText("note"), updatedAt: now });
  await put("Note", { userId: owner, kind: "exercise", slug: "matmul", text: secretText("sharednote"), updatedAt: now, sharedAt: now });
  await put("Draft", { userId: owner, exerciseId, source: `// ${secretText("draft")}`, version: 1, updatedAt: now });
  await put("DraftState", { id: randomUUID(), userId: owner, exerciseId, source: `// ${secretText("draft")}` });
  await put("Paper", { id: id.paper, userId: owner, title: secretText("paper") });
  await put("Notification", { id: id.notification, userId: owner, kind: "grade_overridden", facts: JSON.stringify({ by: "Moses", title: secretText("notice"), percent: 50, reason: "" }), href: "/grades", key: `rights:${run}` });

  // Handed in.
  const file = (fileId: string, text: string) => put("StoredFile", { id: fileId, userId: owner, name: "words.txt", mediaType: "text/plain", size: text.length, content: Buffer.from(text) });
  await file(id.file, secretText("evidence"));
  await file(id.looseFile, secretText("loose"));
  await put("Evidence", { id: id.evidence, userId: owner, achievement: "ach.engineer.paper", text: `${secretText("evidence")} and where to look`, fileId: id.file });
  await put("ProjectReport", { id: id.report, userId: owner, project: "chatbot", milestone: "persona", text: `${secretText("report")} and where to look` });
  await put("ProjectMessage", { id: randomUUID(), studentId: owner, project: "chatbot", authorId: owner, text: secretText("message") });
  await put("ExerciseProblem", { id: id.problem, exerciseId, userId: owner, text: secretText("problem") });

  // Reviewed.
  await put("Review", { id: id.review, studentId: owner, exerciseId, cohortId: cohort, origin: "request" });
  await put("ReviewRound", { id: id.round, reviewId: id.review, number: 1, submissionId: submission });
  await put("ReviewComment", { id: id.comment, roundId: id.round, authorId: mentorA, fromLine: 1, toLine: 1, text: secretText("comment"), suggestion: "// Better", sentAt: now });
  await put("ReviewComment", { id: id.draftComment, roundId: id.round, authorId: mentorA, fromLine: 1, toLine: 1, text: secretText("draftcomment") });
  await put("CannedComment", { id: id.canned, ownerId: mentorA, title: "A name of it", text: secretText("canned"), updatedAt: now });
  await put("CannedComment", { id: id.cannedShared, ownerId: mentorA, title: "Another name", text: secretText("cannedshared"), shared: true, updatedAt: now });
  await put("QueueClaim", { kind: "report", itemId: id.report, userId: mentorA, until: inDays(9) });
  const { rows: [{ exerciseSlug, detail }] } = await client.query<{ exerciseSlug: string; detail: object }>(`
    select submission."exerciseSlug", verdict.detail from "Submission" as submission join "Verdict" as verdict on verdict."submissionId" = submission.id where submission.id = $1`, [submission]);
  await put("RegradeBatch", { id: id.batch, exerciseId, askedById: instructorA });
  await put("GradingJob", { id: randomUUID(), mode: "preview", userId: owner, exerciseId, exerciseSlug, submissionId: submission, seed: 1, batchId: id.batch, finishedAt: now, result: JSON.stringify({ ...detail, verdict: "wrong_answer", score: 0, exerciseVersion: run }) });

  // Graded, planned, looked after.
  await put("GradeOverride", { cohortId: cohort, userId: owner, kind: "exercise", key: "matmul", score: 0.5, reason: secretText("reason"), givenById: mentorA });
  await put("CohortDate", { cohortId: cohort, kind: "month", key: "1", dueAfter: 200 * 1440 });
  await put("Extension", { id: id.extension, cohortId: cohort, userId: owner, kind: "month", key: "1", dueAt: inDays(300), reason: secretText("extension"), givenById: instructorA });
  await put("Exam", { id: id.exam, cohortId: cohort, title: secretText("exam"), exercises: ["dot-norms-cosine"], opensAt: inDays(30, 10), closesAt: inDays(30, 12) });
  await put("ExamExtension", { examId: id.exam, userId: owner, closesAt: inDays(30, 14), reason: secretText("longer"), givenById: instructorA });
  await put("RiskSnooze", { cohortId: cohort, userId: owner, rule: "idle", until: inDays(90), note: secretText("snooze"), byId: mentorA });

  // Said.
  const speak = async (threadId: string, secret: "thread" | "group", isGroup: boolean, members: string[]) => {
    await put("MessageThread", { id: threadId, cohortId: cohort, title: isGroup ? "A group" : "", isGroup });
    for (const userId of members) await put("ThreadMember", { threadId, userId });
    await put("ThreadMessage", { id: randomUUID(), threadId, authorId: mentorA, requestId: randomUUID(), text: secretText(secret) });
  };
  await speak(id.thread, "thread", false, [owner, mentorA]);
  await speak(id.group, "group", true, [owner, classmate, mentorA]);
  await put("Announcement", { id: id.announcement, cohortId: cohort, authorId: mentorA, requestId: randomUUID(), title: secretText("announcement"), text: secretText("announcement") });
  const told = { by: "Moses", title: secretText("announcement"), cohort: "A" };
  await put("Notification", { id: randomUUID(), userId: owner, kind: "announcement", facts: JSON.stringify(told), href: "/announcements", key: `announcement:${id.announcement}` });
  await put("OfficeHours", { id: id.hours, cohortId: cohort, mentorId: mentorA, startsAt: inDays(7, 10), endsAt: inDays(7, 11), slotMinutes: 20, place: secretText("place") });
  await put("Booking", { id: id.booking, officeHoursId: id.hours, startsAt: inDays(7, 10), studentId: owner, topic: secretText("topic") });
  const question = { kind: "exercise", slug: "matmul", authorId: classmate };
  await put("Question", { id: id.question, ...question, title: "How do I begin with rows?", text: "I have tried columns." });
  await put("Reply", { id: id.reply, questionId: id.question, authorId: peer, text: "With the first one." });
  await put("PostFlag", { id: randomUUID(), replyId: id.reply, userId: peer, reason: secretText("flag") });
  await put("Question", { id: id.hiddenQuestion, ...question, title: secretText("hidden"), text: secretText("hidden"), hiddenAt: now, hiddenWhy: "Unkind" });

  // Of those who write the course, and for everybody.
  await put("ChallengeAsset", { challengeId: challenge, path: "assets/picture.png", mediaType: "image/png", content: Buffer.from(secretText("challenge")) });
  await put("ChallengeProof", { id: id.proof, challengeId: challenge, filesHash: run, files: JSON.stringify({}), finishedAt: now, progress: 1, passed: true, findings: JSON.stringify([]) });
  const published = { id: randomUUID(), number: 1, note: "The first", withdrawnAt: now };
  await put("ChallengeVersion", { ...published, challengeId: challenge, files: JSON.stringify({}), filesHash: run });
  await put("CourseLessonVersion", { ...published, lessonId: lesson, text: secretText("lesson") });
  await put("SharedSolution", { submissionId: (await client.query<{ id: string }>(`select id from "Submission" where "userId" = $1`, [classmate])).rows[0].id, userId: classmate, exerciseId });
  await put("PublicProfile", { userId: classmate, slug: `classmate-${run}` });
  await put("Certificate", { id: id.certificate, userId: classmate, tier: "researcher", name: "A classmate" });

  const { hours, ...others } = id;
  return { ...others, hours, slot: inDays(7, 10).toISOString(), freeSlot: new Date(inDays(7, 10).getTime() + 20 * 60_000).toISOString(), profile: `classmate-${run}`, day: inDays(90).toISOString().slice(0, 10) };
}
