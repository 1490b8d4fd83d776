import { randomUUID } from "node:crypto";
import { addDays, dayAt } from "#domain/day.ts";
import { fromWallClock } from "#domain/wall-clock.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import type { Transaction } from "#lib/db.ts";

const hour = 60 * 60_000;

/** What mentors and students of the demo cohort have to do with each other: code reviews, messages, an announcement, office hours. */
export async function storeMentoring(tx: Transaction, cohort: { id: string }, now: Date): Promise<void> {
  const people = await tx.user.findMany({ where: { email: { endsWith: "@demo.example" } }, select: { id: true, name: true, email: true } });
  const personOf = (name: string) => {
    const found = people.find(({ email }) => email === `${name}@demo.example`);
    if (!found) throw new Error(`The demo has nobody called "${name}".`);
    return found;
  };
  const ago = (hours: number) => new Date(now.getTime() - hours * hour);
  const [mentor, amara, kenji, mei, priya] = ["mentor", "amara", "kenji", "mei", "priya"].map(personOf);

  await reviewOf(tx, { cohortId: cohort.id, student: kenji, slug: "scaled-dot-product", at: ago(20), question: "It passes, but I loop over the keys by hand. Would you write it with whole rows, and is it still readable then?" });

  const answered = await reviewOf(tx, { cohortId: cohort.id, student: amara, slug: "backprop-mlp", at: ago(75), question: "Are the names all right? I was not sure what to call the gradients of the hidden layer." });
  if (answered) {
    const decidedAt = ago(50);
    await tx.reviewRound.update({
      where: { reviewId_number: { reviewId: answered.id, number: 1 } },
      data: {
        decision: "changes", decidedAt, decidedById: mentor.id, marks: { correct: 2, clear: 1, tensors: 2, edges: 1 },
        summary: "Correct, and the passes are easy to tell apart. Name each gradient after what it is the gradient *of*, then ask me again: it takes five minutes now and saves an hour in month seven.",
        comments: { create: [{ authorId: mentor.id, fromLine: 1, toLine: 1, text: "Say in one sentence what goes in and what comes out, with the shapes: $x$ has one row per example.", createdAt: decidedAt, sentAt: decidedAt }] },
      },
      select: { id: true },
    });
    await tx.review.update({ where: { id: answered.id }, data: { state: "changes", decidedAt, reviewerId: mentor.id }, select: { id: true } });
  }

  const thread = await tx.messageThread.create({
    data: { cohortId: cohort.id, title: "", createdAt: ago(30), activeAt: ago(26), members: { create: [{ userId: mei.id, readAt: ago(26) }, { userId: mentor.id, readAt: ago(26) }] } }, select: { id: true },
  });
  await tx.threadMessage.createMany({
    data: [
      { threadId: thread.id, authorId: mei.id, requestId: crypto.randomUUID(), createdAt: ago(30), text: "Is it all right to do month three before I finish the last exercise of month two? I am stuck on the gradient of the bias." },
      { threadId: thread.id, authorId: mentor.id, requestId: crypto.randomUUID(), createdAt: ago(26), text: "Yes, go on, and come back to it on Sunday. A hint for then: the bias is added to *every* row of the batch, so its gradient is a sum over the batch." },
    ],
  });

  await tx.announcement.create({
    data: {
      cohortId: cohort.id, authorId: mentor.id, requestId: crypto.randomUUID(), createdAt: ago(40), title: "Month three begins: convolutions",
      text: "Read *Convolution arithmetic* before you touch the exercises: half of all wrong answers of this month are one line of it, $\\lfloor (n + 2p - k)/s \\rfloor + 1$.\n\nMy office hours are below **Account › Office hours**.",
    },
    select: { id: true },
  });

  const monday = addDays(dayAt(now, "UTC"), 7 - ((now.getUTCDay() + 6) % 7));
  const seriesId = randomUUID();
  for (const week of [0, 7]) {
    const startsAt = fromWallClock(`${addDays(monday, week + 2)}T16:00`, "UTC");
    const offered = await tx.officeHours.create({
      data: { cohortId: cohort.id, mentorId: mentor.id, startsAt, endsAt: new Date(startsAt.getTime() + 1.5 * hour), slotMinutes: 15, place: "Room 2.14", note: "Bring a line of code that you do not understand.", seriesId, createdAt: ago(60) },
      select: { id: true },
    });
    if (week === 0) await tx.booking.create({ data: { officeHoursId: offered.id, startsAt, studentId: priya.id, topic: "Padding and strides", createdAt: ago(10) }, select: { id: true } });
  }

  await tx.note.create({
    data: { userId: kenji.id, kind: "exercise", slug: "conv2d-single", sharedAt: ago(100), text: "Cross-correlation, **not** convolution: the kernel is not flipped. All libraries do it so, and call it convolution all the same." }, select: { userId: true },
  });
}

interface Asked { cohortId: string; student: { id: string }; slug: string; at: Date; question: string }

/** A review of the student's newest accepted submission of the exercise; null while they have none. */
async function reviewOf(tx: Transaction, { cohortId, student, slug, at, question }: Asked): Promise<{ id: string } | null> {
  const exerciseId = selectExercise(slug).id;
  const submission = await tx.submission.findFirst({ where: { userId: student.id, exerciseId, verdicts: { some: { kind: "accepted" } } }, orderBy: { createdAt: "desc" }, select: { id: true } });
  if (!submission) return null;
  return tx.review.create({
    data: { studentId: student.id, exerciseId, cohortId, origin: "request", createdAt: at, waitingSince: at, rounds: { create: { number: 1, submissionId: submission.id, question, createdAt: at } } }, select: { id: true },
  });
}
