import "server-only";
import { strToU8 } from "fflate";
import { verdictSchema } from "#domain/verdict.ts";
import { withoutMistakes } from "#domain/withheld.ts";
import { selectSilence, type Silence } from "#features/schedule/queries.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";

/** A file of the export. */
export interface ExportedFile {
  path: string;
  content: Uint8Array;
  /** Already small: pictures, archives. */
  packed: boolean;
}

const batch = 200;
/** What a matched mistake says is help, which an exam does not give. */
const withoutMistake = ({ createdAt, detail }: { createdAt: Date; detail: unknown }) => {
  const verdict = verdictSchema.safeParse(detail).data;
  return { createdAt, detail: verdict ? withoutMistakes(verdict) : null };
};
const text = (path: string, content: string): ExportedFile => ({ path, content: strToU8(content), packed: false });
const json = (path: string, value: unknown): ExportedFile => text(path, `${JSON.stringify(value, null, 2)}\n`);
/** "2026-11-27T18-03-22", which every file system takes. */
const stamp = (at: Date): string => at.toISOString().slice(0, 19).replaceAll(":", "-");
const slugOf = (exerciseId: string): string => exerciseById(exerciseId)?.slug ?? exerciseId;

/**
 * Everything that the site keeps about a person, one file after the other, so that no more than one batch is held
 * at a time: their own words and code as they are, the rest as JSON. Nothing of other people, and no password.
 */
export async function* exportData({ id: userId }: { id: string }): AsyncGenerator<ExportedFile> {
  const mine = { where: { userId } };
  yield text("README.txt", "Everything that this site keeps about you. Code and texts are files of their own; the rest is JSON.\nTimes are in UTC.\n");
  yield json("account.json", await db().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true, name: true, email: true, newEmail: true, emailVerified: true, image: true, role: true, timeZone: true, habits: true, paperGoal: true, language: true, reducedMotion: true, createdAt: true,
      editorSettings: { select: { font: true, size: true, vim: true } },
      accounts: { select: { provider: true, providerAccountId: true } },
      enrolments: { select: { role: true, createdAt: true, peerInvitedAt: true, peerAcceptedAt: true, cohort: { select: { name: true, startsOn: true } } } },
      publicProfile: { select: { slug: true, headline: true, createdAt: true } },
      calendarFeed: { select: { createdAt: true } },
    },
  }));
  yield await invitations(userId);
  const silence = await selectSilence({ id: userId });
  const [exercises, lessons, hints, awards, certificates, extensions] = await Promise.all([
    db().exerciseProgress.findMany({ ...mine, omit: { userId: true } }),
    db().lessonProgress.findMany({ ...mine, omit: { userId: true } }),
    db().openedHint.findMany({ ...mine, omit: { userId: true } }),
    db().award.findMany({ ...mine, omit: { userId: true } }),
    db().certificate.findMany({ ...mine, omit: { userId: true } }),
    db().extension.findMany({ ...mine, select: { kind: true, key: true, dueAt: true, reason: true, createdAt: true, cohort: { select: { name: true } } } }),
  ]);
  yield json("progress.json", { exercises: exercises.map((row) => progressOf(silence, row)), lessons, openedHints: hints.map(({ exerciseId, ...row }) => ({ exercise: slugOf(exerciseId), ...row })) });
  yield json("extensions.json", extensions);
  yield json("grades.json", await db().gradeOverride.findMany({ ...mine, select: { kind: true, key: true, score: true, reason: true, createdAt: true, cohort: { select: { name: true } } } }));
  const [notesOfMentors, weeklyMail, inHand] = await Promise.all([
    db().riskSnooze.findMany({ ...mine, select: { rule: true, until: true, note: true, createdAt: true, cohort: { select: { name: true } } } }),
    db().deskDigest.findUnique({ ...mine, omit: { userId: true } }),
    db().queueClaim.findMany({ ...mine, omit: { userId: true } }),
  ]);
  yield json("mentoring.json", { notesOfMentors, weeklyMail, inHand });
  yield json("achievements.json", { awards, certificates });
  const [habits, coding, papers, bookmarks] = await Promise.all([
    db().habitDay.findMany({ ...mine, omit: { userId: true } }),
    db().codingDay.findMany({ ...mine, omit: { userId: true } }),
    db().paper.findMany({ ...mine, omit: { userId: true } }),
    db().bookmark.findMany({ ...mine, omit: { userId: true } }),
  ]);
  yield json("habits.json", { habits, coding });
  yield json("papers.json", papers);
  yield json("bookmarks.json", bookmarks);
  const [notifications, notificationChoices, mailSchedule] = await Promise.all([
    db().notification.findMany({ ...mine, omit: { userId: true } }),
    db().notificationChoice.findMany({ ...mine, omit: { userId: true } }),
    db().mailSchedule.findUnique({ ...mine, omit: { userId: true } }),
  ]);
  yield json("notifications.json", { notifications, choices: notificationChoices, mailSchedule });
  yield json("notes.json", await db().note.findMany({ ...mine, select: { kind: true, slug: true, updatedAt: true, sharedAt: true } }));
  for (const { kind, slug, text: words } of await db().note.findMany({ ...mine, select: { kind: true, slug: true, text: true } })) yield text(`notes/${kind}-${slug}.md`, words);
  for (const { exerciseId, source } of await db().draft.findMany({ ...mine, select: { exerciseId: true, source: true } })) yield text(`drafts/${slugOf(exerciseId)}.ts`, source);
  for (const { exerciseId, source, savedAt } of await db().draftState.findMany({ ...mine, select: { exerciseId: true, source: true, savedAt: true } })) yield text(`drafts/history/${slugOf(exerciseId)}/${stamp(savedAt)}.ts`, source);
  const [evidence, reports, shared, thanks] = await Promise.all([
    db().evidence.findMany({ ...mine, omit: { userId: true, decidedById: true } }),
    db().projectReport.findMany({ ...mine, omit: { userId: true, decidedById: true }, include: { files: { select: { id: true, name: true } } } }),
    db().sharedSolution.findMany({ ...mine, omit: { userId: true } }),
    db().solutionThanks.findMany({ ...mine, omit: { userId: true } }),
  ]);
  yield json("handed-in.json", { evidence, reports });
  const [messages, gallery] = await Promise.all([
    // Their own words alone; of whose project they are is not theirs to take along.
    db().projectMessage.findMany({ where: { authorId: userId }, orderBy: { createdAt: "asc" }, select: { project: true, text: true, createdAt: true } }),
    db().galleryEntry.findMany({ ...mine, omit: { userId: true } }),
  ]);
  yield json("projects.json", { messages, gallery });
  yield json("shared-solutions.json", { shared, thanks });
  const [questions, replies, replyThanks, flags, follows] = await Promise.all([
    db().question.findMany({ where: { authorId: userId }, omit: { authorId: true, acceptedReplyId: true } }),
    db().reply.findMany({ where: { authorId: userId }, omit: { authorId: true } }),
    db().replyThanks.findMany({ ...mine, omit: { userId: true } }),
    db().postFlag.findMany({ ...mine, omit: { userId: true, settledById: true } }),
    db().questionFollow.findMany({ ...mine, omit: { userId: true } }),
  ]);
  yield json("discussion.json", { questions, answers: replies, thanks: replyThanks, reports: flags, follows });
  const problems = await db().exerciseProblem.findMany({ ...mine, omit: { userId: true, settledById: true } });
  yield json("reported-problems.json", problems.map(({ exerciseId, ...row }) => ({ exercise: slugOf(exerciseId), ...row })));
  yield await talk(userId);
  yield await courses(userId);
  yield await reviews(userId, silence);
  yield* submissions(userId, silence);
  yield* files(userId);
}

/** What an exam keeps for its end is left out, as on every page. */
function progressOf(silence: Silence, { exerciseId, ...row }: { exerciseId: string; acceptedAt: Date | null; lastAttemptAt: Date; attempts: number; bestScore: number; lastVerdict: string }) {
  const exercise = slugOf(exerciseId);
  if (silence.until(exerciseId, row.lastAttemptAt) === null) return { exercise, ...row };
  return { exercise, attempts: row.attempts, lastAttemptAt: row.lastAttemptAt, acceptedAt: silence.accepted({ exerciseId, acceptedAt: row.acceptedAt }) };
}

/** Into which cohorts their confirmed address was invited; of one that they only typed, nobody knows whose it is. */
async function invitations(userId: string): Promise<ExportedFile> {
  const { email } = await db().user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
  const rows = email === null ? [] : await db().invitation.findMany({
    where: { email }, orderBy: { createdAt: "asc" }, select: { email: true, name: true, role: true, createdAt: true, expiresAt: true, endedAt: true, mailedAt: true, mailFailedAt: true, cohort: { select: { name: true } } },
  });
  return json("invitations.json", rows);
}

/** Courses that are theirs, arrangements and lessons that they published, and drafts of lessons that they changed last. */
async function courses(userId: string): Promise<ExportedFile> {
  const [own, arrangements, lessons, lessonDrafts] = await Promise.all([
    db().course.findMany({ where: { ownerId: userId }, orderBy: { createdAt: "asc" }, select: { title: true, description: true, plan: true, createdAt: true } }),
    db().courseVersion.findMany({ where: { publishedById: userId }, orderBy: { publishedAt: "asc" }, select: { number: true, note: true, plan: true, publishedAt: true, course: { select: { title: true } } } }),
    db().courseLessonVersion.findMany({ where: { publishedById: userId }, orderBy: { publishedAt: "asc" }, select: { number: true, note: true, text: true, publishedAt: true, withdrawnAt: true, lesson: { select: { slug: true, course: { select: { title: true } } } } } }),
    db().courseLesson.findMany({ where: { updatedById: userId }, orderBy: { updatedAt: "asc" }, select: { slug: true, text: true, updatedAt: true, course: { select: { title: true } } } }),
  ]);
  return json("courses.json", { own, arrangements, lessons, lessonDrafts });
}

/** Their own messages, announcements, office hours and bookings; nothing that others wrote or booked. */
async function talk(userId: string): Promise<ExportedFile> {
  const [conversations, messages, announcements, officeHours, bookings] = await Promise.all([
    db().threadMember.findMany({ where: { userId }, select: { threadId: true, readAt: true } }),
    db().threadMessage.findMany({ where: { authorId: userId }, orderBy: { createdAt: "asc" }, select: { threadId: true, text: true, createdAt: true } }),
    db().announcement.findMany({ where: { authorId: userId }, orderBy: { createdAt: "asc" }, select: { title: true, text: true, createdAt: true, editedAt: true, cohort: { select: { name: true } } } }),
    db().officeHours.findMany({ where: { mentorId: userId }, orderBy: { startsAt: "asc" }, omit: { id: true, mentorId: true, cohortId: true } }),
    db().booking.findMany({ where: { studentId: userId }, orderBy: { startsAt: "asc" }, select: { startsAt: true, topic: true, createdAt: true, cancelledAt: true } }),
  ]);
  return json("talk.json", { conversations, messages, announcements, officeHours, bookings });
}

/** Reviews of their code, without what an exam keeps; what they wrote in reviews, and their reusable comments. */
async function reviews(userId: string, silence: Silence): Promise<ExportedFile> {
  const [asked, given, comments, reusable] = await Promise.all([
    db().review.findMany({
      where: { studentId: userId }, orderBy: { createdAt: "asc" },
      select: { exerciseId: true, state: true, createdAt: true, decidedAt: true, thankedAt: true, rounds: { orderBy: { number: "asc" }, select: { number: true, submissionId: true, question: true, createdAt: true, summary: true, marks: true, decision: true, decidedAt: true } } },
    }),
    db().reviewRound.findMany({ where: { decidedById: userId }, orderBy: { decidedAt: "asc" }, select: { summary: true, marks: true, decision: true, decidedAt: true, review: { select: { exerciseId: true } } } }),
    db().reviewComment.findMany({ where: { authorId: userId }, orderBy: { createdAt: "asc" }, select: { fromLine: true, toLine: true, text: true, suggestion: true, createdAt: true, sentAt: true } }),
    db().cannedComment.findMany({ where: { ownerId: userId }, orderBy: { title: "asc" }, select: { title: true, text: true, shared: true, uses: true, updatedAt: true } }),
  ]);
  return json("reviews.json", {
    asked: asked.filter(({ exerciseId }) => silence.exam(exerciseId) === null).map(({ exerciseId, ...row }) => ({ exercise: slugOf(exerciseId), ...row })),
    given: given.map(({ review, ...row }) => ({ exercise: slugOf(review.exerciseId), ...row })),
    comments, reusable,
  });
}

async function* submissions(userId: string, silence: Silence): AsyncGenerator<ExportedFile> {
  for (let after: string | undefined; ;) {
    const rows = await db().submission.findMany({
      where: { userId, ...after === undefined ? {} : { id: { gt: after } } },
      orderBy: { id: "asc" }, take: batch,
      select: { id: true, exerciseId: true, exerciseSlug: true, source: true, createdAt: true, verdicts: { orderBy: { createdAt: "asc" }, select: { createdAt: true, detail: true } } },
    });
    for (const { id, exerciseId, exerciseSlug, source, createdAt, verdicts } of rows) {
      const name = `submissions/${exerciseSlug}/${stamp(createdAt)}-${id.slice(-6)}`;
      yield text(`${name}.ts`, source);
      const until = silence.until(exerciseId, createdAt);
      if (until === null) yield json(`${name}.verdict.json`, silence.exam(exerciseId) === null ? verdicts : verdicts.map(withoutMistake));
    }
    if (rows.length < batch) return;
    after = rows.at(-1)?.id;
  }
}

async function* files(userId: string): AsyncGenerator<ExportedFile> {
  for (const { id } of await db().storedFile.findMany({ where: { userId }, orderBy: { id: "asc" }, select: { id: true } })) {
    const file = await db().storedFile.findUnique({ where: { id }, select: { name: true, content: true } });
    if (file) yield { path: `files/${id.slice(-6)}-${file.name}`, content: file.content, packed: true };
  }
}
