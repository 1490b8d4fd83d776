import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { addDays } from "#domain/day.ts";
import { LockedError } from "#domain/errors.ts";
import { createFeed, revokeFeed } from "#features/calendar/service.ts";
import { selectFeedDate, selectOptionalCalendar } from "#features/calendar/queries.ts";
import { selectMonth, selectYear } from "#features/curriculum/queries.ts";
import { selectOpening } from "#features/enrolments/queries.ts";
import { runSolution, submitSolution } from "#features/submissions/service.ts";
import { selectToday } from "#features/today/queries.ts";
import { listExercises, selectExercise } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { exercise, scene } from "#tests/factories/reviews.ts";

const now = new Date("2026-11-27T18:00:00Z");
const daysAgo = (n: number) => new Date(now.getTime() - n * 86_400_000);
const inUtc = <P extends Person>(person: P) => ({ ...person, timeZone: "UTC" });
const someone = async (role: Person["role"] = "student") => inUtc(await makePerson(role));

async function touch(person: Person, slug: string, at: Date, accepted = false): Promise<void> {
  await db().exerciseProgress.create({
    data: { userId: person.id, exerciseId: selectExercise(slug).id, attempts: 1, bestScore: 1, lastVerdict: accepted ? "accepted" : "wrong_answer", lastAttemptAt: at, acceptedAt: accepted ? at : null },
  });
}

async function submitted(person: Person, at: Date): Promise<void> {
  const exercise = selectExercise("matmul");
  await db().submission.create({ data: { userId: person.id, exerciseId: exercise.id, exerciseSlug: exercise.slug, requestId: randomUUID(), source: "x", createdAt: at } });
}

after(() => db().$disconnect());

describe("the page of today", () => {
  it("on day one: the first lesson, no plan, no answers, a streak to begin", async () => {
    const view = await selectToday(await someone(), now);
    assert.equal(view.isNew, true);
    assert.deepEqual([view.step?.why, view.step?.item.kind, view.step?.item.month], ["next", "lesson", 1]);
    assert.deepEqual([view.week, view.cohort, view.award, view.answers, view.streak.length], [null, null, null, [], 0]);
  });

  it("somebody who joins a cohort in its third month sees that week's plan, and begins with month 1 all the same", async () => {
    const ada = await someone();
    await makeCohort([{ person: ada, role: "student" }], { startsOn: "2026-09-21" });
    const { week, step } = await selectToday(ada, now);
    assert.deepEqual([week?.month, week?.week, week?.from, week?.to, step?.item.month], [3, 1, "2026-11-21", "2026-11-27", 1]);
    assert.ok((week?.items.length ?? 0) > 0);
    assert.equal(week?.behind, 0);
  });

  it("what was begun and left is gone on with, also when it is only a draft", async () => {
    const ada = await someone();
    await touch(ada, "matmul", daysAgo(5));
    assert.equal((await selectToday(ada, now)).step?.item.slug, "matmul");
    const { id: exerciseId } = selectExercise("softmax-stable");
    await db().$executeRaw`insert into "Draft" ("userId", "exerciseId", source, version, "updatedAt") values (${ada.id}::uuid, ${exerciseId}::uuid, 'half', 1, ${daysAgo(1)})`;
    const { step, isNew } = await selectToday(ada, now);
    assert.deepEqual([step?.why, step?.item.slug, isNew], ["resume", "softmax-stable", false]);
  });

  it("days are the person's own: half past ten in the evening in New York is that day's work", async () => {
    const ada = { ...await makePerson(), timeZone: "America/New_York" };
    await submitted(ada, new Date("2026-11-26T03:30:00Z"));
    await submitted(ada, new Date("2026-11-26T23:00:00Z"));
    const noon = new Date("2026-11-27T17:00:00Z");
    // There the 25th and the 26th were worked on; by the clock of Greenwich it was one day.
    assert.equal((await selectToday(ada, noon)).streak.length, 2);
    assert.equal((await selectToday({ ...ada, timeZone: "UTC" }, noon)).streak.length, 1);
  });

  it("a mentor's answer is shown for two weeks, to the learner alone", async () => {
    const [ada, eve, mentor] = [await someone(), await someone(), await makePerson("mentor", "Grace")];
    const about = { userId: ada.id, achievement: "ach.first.run", text: "t".repeat(40), decision: "declined", decidedById: mentor.id, answer: "Show the curve." } as const;
    await db().evidence.create({ data: { ...about, decidedAt: daysAgo(3) } });
    await db().evidence.create({ data: { ...about, decidedAt: daysAgo(20) } });
    const { answers } = await selectToday(ada, now);
    assert.deepEqual(answers.map(({ decision, by, answer, good }) => [decision, by, answer, good]), [["declined", "Grace", "Show the curve.", false]]);
    assert.deepEqual((await selectToday(eve, now)).answers, []);
  });
});

describe("a code review", () => {
  it("that was answered is on its student's day, until it is handed in again, and on nobody else's", async () => {
    const { ada, mentor, cohortId, submissionId } = await scene();
    const [hers, his] = [inUtc(ada), inUtc(mentor)];
    const review = await db().review.create({
      data: {
        studentId: ada.id, exerciseId: exercise.id, cohortId, origin: "request", state: "changes", reviewerId: mentor.id, decidedAt: daysAgo(1),
        rounds: { create: { number: 1, submissionId, summary: "Name the **shapes**.", decision: "changes", decidedAt: daysAgo(1), decidedById: mentor.id } },
      },
    });
    assert.deepEqual((await selectToday(hers, now)).answers.map(({ decision, href, answer, by, good }) => [decision, href, answer, by, good]), [["reviewChanges", `/reviews/${review.id}`, "Name the shapes.", "Grace", false]]);
    assert.deepEqual((await selectToday(his, now)).answers, []);
    await db().review.update({ where: { id: review.id }, data: { state: "waiting" }, select: { id: true } });
    assert.deepEqual((await selectToday(hers, now)).answers, []);
  });
});

const inNovember = { startsOn: "2026-11-01", paced: true };

describe("months that are locked by date", () => {
  const late = listExercises().find(({ month }) => month === 3);
  const early = listExercises().find(({ month }) => month === 1);

  it("a month that the cohort has not come to is said on the roadmap and on its page", async () => {
    const ada = await someone();
    await makeCohort([{ person: ada, role: "student" }], inNovember);
    const { opens } = await selectYear(ada, now);
    assert.deepEqual(opens.slice(0, 3), [null, "2026-12-01", "2027-01-01"]);
    assert.equal((await selectMonth(ada, 12)).opens, "2027-10-01");
    assert.equal((await selectMonth(ada, 1)).opens, null);
  });

  it("nothing of it can be handed in or run, and the message says when it opens", async () => {
    assert.ok(late && early);
    const ada = await someone();
    const tomorrow = addDays(new Date().toISOString().slice(0, 10), 1);
    await makeCohort([{ person: ada, role: "student" }], { startsOn: tomorrow, paced: true });
    const request = { exerciseSlug: late.slug, source: "export const a = 1;", requestId: randomUUID() };
    await assert.rejects(submitSolution(ada, request), (error) => error instanceof LockedError && /^Month 3 opens on .* What you typed is kept\.$/.test(error.message));
    await assert.rejects(runSolution(ada, { exerciseSlug: early.slug, source: request.source }), LockedError);
    assert.equal(await db().gradingJob.count({ where: { userId: ada.id } }), 0);
  });

  it("who teaches somewhere, and who is in no paced cohort, is never locked out", async () => {
    const [mentor, admin, free] = [await someone(), await someone("admin"), await someone()];
    await makeCohort([{ person: mentor, role: "mentor" }, { person: admin, role: "student" }], inNovember);
    await makeCohort([{ person: free, role: "student" }], { ...inNovember, paced: false });
    for (const person of [mentor, admin, free, await someone()]) assert.equal(await selectOpening(person, 12, now), null);
  });

  it("what is locked is never the next step, and the page says when more opens", async () => {
    const ada = await someone();
    await makeCohort([{ person: ada, role: "student" }], inNovember);
    for (const exercise of listExercises().filter(({ month }) => month === 1)) await touch(ada, exercise.slug, daysAgo(2), true);
    for (const { slug } of listLessons().filter(({ month }) => month === 1)) await db().lessonProgress.create({ data: { userId: ada.id, lesson: slug, furthest: 1, doneAt: daysAgo(2) } });
    const { step, opening } = await selectToday(ada, now);
    assert.deepEqual([step, opening], [null, { month: 2, day: "2026-12-01" }]);
  });
});

describe("the calendar feed", () => {
  const tokenOf = (address: string) => address.split("/").at(-1) ?? "";

  it("holds every week of the cohort's year, and nothing of what the person has done", async () => {
    const ada = await someone();
    await makeCohort([{ person: ada, role: "student" }]);
    await touch(ada, "matmul", daysAgo(1), true);
    const calendar = await selectOptionalCalendar(tokenOf((await createFeed(ada)).address));
    assert.ok(calendar);
    assert.equal(calendar.match(/^BEGIN:VEVENT\r$/gm)?.length, 48);
    assert.match(calendar, /^DTSTART;VALUE=DATE:20260928\r$/m);
    assert.match(calendar, /^DTEND;VALUE=DATE:20270928\r$/m);
    assert.ok(calendar.split("\r\n").every((line) => Buffer.byteLength(line) <= 75), "lines are folded");
    const unfolded = calendar.replaceAll("\r\n ", "");
    assert.match(unfolded, /SUMMARY:Month 1\\, week 1: Mathematics and setup/);
    assert.match(unfolded, /\/exercises\/matmul/);
    assert.ok(!/\b(done|accepted|Ada)\b/.test(unfolded), "nothing of the person");
  });

  it("is the same at each reading", async () => {
    const ada = await someone();
    await makeCohort([{ person: ada, role: "student" }]);
    const token = tokenOf((await createFeed(ada)).address);
    assert.equal(await selectOptionalCalendar(token), await selectOptionalCalendar(token));
  });

  it("a new address ends the old one, and one that was ended leads nowhere", async () => {
    const ada = await someone();
    const [first, second] = [await createFeed(ada), await createFeed(ada)].map(({ address }) => tokenOf(address));
    assert.equal(await selectOptionalCalendar(first), null);
    assert.ok(await selectOptionalCalendar(second));
    assert.ok(await selectFeedDate(ada));
    await revokeFeed(ada);
    await revokeFeed(ada);
    assert.deepEqual([await selectOptionalCalendar(second), await selectFeedDate(ada)], [null, null]);
  });

  it("the database does not hold the address, and a guess leads nowhere", async () => {
    const ada = await someone();
    const token = tokenOf((await createFeed(ada)).address);
    const [row] = await db().calendarFeed.findMany({ where: { userId: ada.id }, select: { tokenHash: true } });
    assert.notEqual(row.tokenHash, token);
    assert.deepEqual([await selectOptionalCalendar(row.tokenHash), await selectOptionalCalendar("")], [null, null]);
  });
});
