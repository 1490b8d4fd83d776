import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { addDays, toDate } from "#domain/day.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { startClock, stopClock } from "#features/habits/clock.ts";
import { recordCodingTime } from "#features/habits/coding-time.ts";
import { selectHabitsToday, selectHabitsView } from "#features/habits/queries.ts";
import { addMinutesSchema, codingTimeSchema, stopClockSchema, tickSchema } from "#features/habits/schema.ts";
import { addMinutes, changePractice, logCodingTime, tickHabit, untickHabit } from "#features/habits/service.ts";
import { db } from "#lib/db.ts";
import { students } from "../../prisma/demo/people.ts";
import { storePractice } from "../../prisma/demo/practice.ts";
import { makePerson } from "#tests/factories/people.ts";

const timeZone = "Europe/Berlin";
const day = "2026-11-27";
/** Of that Friday, in Berlin. */
const at = (time: string) => new Date(`2026-11-27T${time}:00+01:00`);
const noon = at("12:00");
const someone = async () => ({ id: (await makePerson()).id, timeZone });
type Viewer = Awaited<ReturnType<typeof someone>>;

const rows = ({ id }: Viewer) => db().habitDay.findMany({ where: { userId: id }, orderBy: [{ day: "asc" }, { habit: "asc" }], select: { habit: true, day: true, minutes: true } });
const habitOf = async (viewer: Viewer, id: string, now = noon) => (await selectHabitsToday(viewer, now))?.habits.find((habit) => habit.id === id);
const statuses = (results: PromiseSettledResult<unknown>[]) => results.map(({ status }) => status).sort();

after(() => db().$disconnect());

describe("habits of a day", () => {
  it("a tap, tapped twice, is one; taken back, it is gone; taken back twice, nothing happens", async () => {
    const ada = await someone();
    await Promise.all([tickHabit(ada, { habit: "habit.math", day }, noon), tickHabit(ada, { habit: "habit.math", day }, noon)]);
    assert.deepEqual(await habitOf(ada, "habit.math"), { id: "habit.math", text: "morning mathematics", goal: 30, minutes: 0, done: true, streak: { length: 1, frozen: [], freezesLeft: 2 } });
    await untickHabit(ada, { habit: "habit.math", day, minutes: 0 }, noon);
    await untickHabit(ada, { habit: "habit.math", day, minutes: 0 }, noon);
    assert.equal((await habitOf(ada, "habit.math"))?.done, false);
  });

  it("a tap on a habit that has minutes leaves them", async () => {
    const ada = await someone();
    await addMinutes(ada, { habit: "habit.math", day, seen: 0, minutes: 25 }, noon);
    await tickHabit(ada, { habit: "habit.math", day }, noon);
    assert.equal((await habitOf(ada, "habit.math"))?.minutes, 25);
  });

  it("minutes that the person has not seen are not taken back", async () => {
    const ada = await someone();
    await addMinutes(ada, { habit: "habit.math", day, seen: 0, minutes: 25 }, noon);
    await assert.rejects(untickHabit(ada, { habit: "habit.math", day, minutes: 0 }, noon), (error) => error instanceof ConflictError && error.message.includes("25 min"));
    await untickHabit(ada, { habit: "habit.math", day, minutes: 25 }, noon);
    assert.deepEqual(await rows(ada), []);
  });

  it("minutes sent twice by a double click are added once", async () => {
    const ada = await someone();
    const send = () => addMinutes(ada, { habit: "habit.paper", day, seen: 0, minutes: 20 }, noon);
    assert.deepEqual(statuses(await Promise.allSettled([send(), send()])), ["fulfilled", "rejected"]);
    assert.equal((await habitOf(ada, "habit.paper"))?.minutes, 20);
  });

  it("a day has 24 hours", async () => {
    const ada = await someone();
    for (const seen of [0, 600]) await addMinutes(ada, { habit: "habit.code", day, seen, minutes: 600 }, noon);
    await assert.rejects(addMinutes(ada, { habit: "habit.code", day, seen: 1200, minutes: 241 }, noon), ExpectedError);
  });

  it("a page from before midnight logs its own day; one from last week logs nothing", async () => {
    const ada = await someone();
    await tickHabit(ada, { habit: "habit.math", day }, at("23:59"));
    await tickHabit(ada, { habit: "habit.code", day }, new Date("2026-11-28T00:20:00+01:00"));
    assert.deepEqual((await rows(ada)).map((row) => row.day), [toDate(day), toDate(day)]);
    for (const other of ["2026-11-20", "2026-11-30"]) await assert.rejects(tickHabit(ada, { habit: "habit.math", day: other }, noon), ConflictError);
  });

  it("the day is the person's own: already Saturday in Tokyo", async () => {
    const viewer = { ...await someone(), timeZone: "Asia/Tokyo" };
    assert.equal((await selectHabitsToday(viewer, at("17:00")))?.day, "2026-11-28");
  });

  it("an unknown habit names the nearest", async () => {
    const ada = await someone();
    await assert.rejects(tickHabit(ada, { habit: "habit.maths", day }, noon), (error) => error instanceof NotFoundError && error.message.includes("habit.math"));
  });

  it("one person's days are nobody else's", async () => {
    const [ada, eve] = [await someone(), await someone()];
    await addMinutes(ada, { habit: "habit.math", day, seen: 0, minutes: 25 }, noon);
    await untickHabit(eve, { habit: "habit.math", day, minutes: 1440 }, noon);
    assert.equal((await habitOf(ada, "habit.math"))?.minutes, 25);
    const view = await selectHabitsView(eve, noon);
    assert.deepEqual([view?.days, view?.streak.length], [[], 0]);
  });

  it("streaks of each habit and of any, the days of this month, and the year", async () => {
    const ada = await someone();
    const log = (ago: number, ...habits: string[]) => habits.map((habit) => ({ userId: ada.id, habit, day: toDate(addDays(day, -ago)), minutes: 10 }));
    await db().habitDay.createMany({ data: [...log(0, "habit.math"), ...log(1, "habit.code"), ...log(2, "habit.math", "habit.code"), ...log(30, "habit.math"), ...log(1, "habit.of.old")] });
    const view = await selectHabitsView(ada, noon);
    assert.deepEqual([view?.streak.length, view?.habits[0].streak.length, view?.habits[1].streak.length], [3, 2, 2]);
    assert.deepEqual(view?.thisMonth, { "habit.math": 2, "habit.code": 2, "": 3 });
    assert.deepEqual(view?.days.at(-2), { day: addDays(day, -1), minutes: 10, habits: 1 });
  });
});

describe("the clock", () => {
  it("started twice it runs once; stopped, its whole minutes are the day's; stopped again it says so", async () => {
    const ada = await someone();
    await Promise.all([startClock(ada, { habit: "habit.math" }, noon), startClock(ada, { habit: "habit.math" }, noon)]);
    assert.deepEqual((await selectHabitsToday(ada, noon))?.running, { habit: "habit.math", startedAt: noon });
    const stop = () => stopClock(ada, { habit: "habit.math", minutes: null }, new Date(at("12:25").getTime() + 59_000));
    const results = await Promise.allSettled([stop(), stop()]);
    assert.deepEqual(statuses(results), ["fulfilled", "rejected"]);
    assert.ok(results.some((result) => result.status === "rejected" && result.reason instanceof ConflictError));
    assert.deepEqual([(await habitOf(ada, "habit.math"))?.minutes, (await selectHabitsToday(ada, noon))?.running], [25, null]);
  });

  it("what it measured is added to what was there, and minutes that are sent along change nothing", async () => {
    const ada = await someone();
    await addMinutes(ada, { habit: "habit.math", day, seen: 0, minutes: 10 }, noon);
    await startClock(ada, { habit: "habit.math" }, noon);
    assert.deepEqual(await stopClock(ada, { habit: "habit.math", minutes: 600 }, at("12:20")), { kind: "stopped", habit: "habit.math", minutes: 20, day });
    assert.equal((await habitOf(ada, "habit.math"))?.minutes, 30);
  });

  it("less than a minute adds nothing, not even a tick", async () => {
    const ada = await someone();
    await startClock(ada, { habit: "habit.math" }, noon);
    await stopClock(ada, { habit: "habit.math", minutes: null }, new Date(noon.getTime() + 59_000));
    assert.deepEqual(await rows(ada), []);
  });

  it("another habit's clock stops the first and adds its minutes", async () => {
    const ada = await someone();
    await startClock(ada, { habit: "habit.math" }, noon);
    assert.deepEqual(await startClock(ada, { habit: "habit.code" }, at("12:30")), { before: { kind: "stopped", habit: "habit.math", minutes: 30, day } });
    assert.deepEqual((await selectHabitsToday(ada, noon))?.running, { habit: "habit.code", startedAt: at("12:30") });
  });

  it("past midnight it asks and runs on; the answer goes to the day it began, and never beyond what it ran", async () => {
    const ada = await someone();
    const next = new Date("2026-11-28T00:10:00+01:00");
    await startClock(ada, { habit: "habit.code" }, at("23:30"));
    assert.deepEqual(await stopClock(ada, { habit: "habit.code", minutes: null }, next), { kind: "asks", habit: "habit.code", minutes: 40, day });
    assert.equal((await startClock(ada, { habit: "habit.math" }, next)).before?.kind, "asks");
    assert.equal((await selectHabitsToday(ada, next))?.running?.habit, "habit.code");
    assert.deepEqual(await stopClock(ada, { habit: "habit.code", minutes: 300 }, next), { kind: "stopped", habit: "habit.code", minutes: 40, day });
    assert.deepEqual(await rows(ada), [{ habit: "habit.code", day: toDate(day), minutes: 40 }]);
  });

  it("forgotten for nine hours it asks, and nought throws it away", async () => {
    const ada = await someone();
    await startClock(ada, { habit: "habit.code" }, at("08:00"));
    assert.equal((await stopClock(ada, { habit: "habit.code", minutes: null }, at("17:00"))).kind, "asks");
    await stopClock(ada, { habit: "habit.code", minutes: 0 }, at("17:00"));
    assert.deepEqual([await rows(ada), (await selectHabitsToday(ada, noon))?.running], [[], null]);
  });

  it("nobody stops somebody else's", async () => {
    const [ada, eve] = [await someone(), await someone()];
    await startClock(ada, { habit: "habit.math" }, noon);
    await assert.rejects(stopClock(eve, { habit: "habit.math", minutes: null }, at("12:30")), ConflictError);
    assert.equal((await selectHabitsToday(ada, noon))?.running?.habit, "habit.math");
  });
});

describe("time typed in exercises", () => {
  const seconds = async ({ id }: Viewer) => (await db().codingDay.findMany({ where: { userId: id }, orderBy: { day: "asc" }, select: { seconds: true } })).map((row) => row.seconds);
  const after = (s: number) => new Date(noon.getTime() + s * 1000);

  it("two tabs at once count the time once", async () => {
    const ada = await someone();
    await recordCodingTime(ada, 30, noon);
    await Promise.all([recordCodingTime(ada, 30, after(30)), recordCodingTime(ada, 30, after(30))]);
    assert.deepEqual(await seconds(ada), [60]);
  });

  it("a forged hour counts as what the clock allows", async () => {
    const ada = await someone();
    await recordCodingTime(ada, 3600, noon);
    await recordCodingTime(ada, 3600, after(10));
    assert.deepEqual(await seconds(ada), [100]);
  });

  it("midnight begins a day of its own, and its first report counts on from the evening", async () => {
    const ada = await someone();
    await recordCodingTime(ada, 30, at("23:59"));
    await recordCodingTime(ada, 900, new Date("2026-11-28T00:00:30+01:00"));
    assert.deepEqual(await seconds(ada), [30, 90]);
  });

  it("is offered to the habit of coding, taken over once, and never takes logged minutes away", async () => {
    const ada = await someone();
    await assert.rejects(logCodingTime(ada, { day }, noon), ExpectedError);
    await db().codingDay.create({ data: { userId: ada.id, day: toDate(day), seconds: 72 * 60 + 40, lastAt: noon } });
    assert.equal((await selectHabitsView(ada, noon))?.codedMinutes, 72);
    await addMinutes(ada, { habit: "habit.code", day, seen: 0, minutes: 20 }, noon);
    await logCodingTime(ada, { day }, noon);
    assert.deepEqual(await logCodingTime(ada, { day }, noon), { minutes: 72 });
    await addMinutes(ada, { habit: "habit.code", day, seen: 72, minutes: 20 }, noon);
    assert.deepEqual(await logCodingTime(ada, { day }, noon), { minutes: 92 });
  });
});

describe("without habits", () => {
  it("nothing is shown, counted or logged; what was logged stays and comes back, the clock does not", async () => {
    const ada = await someone();
    await addMinutes(ada, { habit: "habit.math", day, seen: 0, minutes: 25 }, noon);
    await startClock(ada, { habit: "habit.code" }, noon);
    await changePractice(ada, { habits: false, paperGoal: 3 });
    assert.deepEqual([await selectHabitsToday(ada, noon), await selectHabitsView(ada, noon)], [null, null]);
    assert.deepEqual(await recordCodingTime(ada, 30, noon), { counting: false });
    assert.equal(await db().codingDay.count({ where: { userId: ada.id } }), 0);
    for (const work of [() => tickHabit(ada, { habit: "habit.code", day }, noon), () => startClock(ada, { habit: "habit.code" }, noon)]) await assert.rejects(work, /switched off/);
    await changePractice(ada, { habits: true });
    assert.deepEqual([(await habitOf(ada, "habit.math"))?.minutes, (await selectHabitsToday(ada, noon))?.running], [25, null]);
    assert.equal((await db().user.findUniqueOrThrow({ where: { id: ada.id } })).paperGoal, 3);
  });
});

describe("what comes from outside", () => {
  it("minutes out of bounds, no whole number or no number are said in words", () => {
    const add = (minutes: unknown) => addMinutesSchema.safeParse({ habit: "habit.math", day, seen: 0, minutes });
    assert.equal(add("25").data?.minutes, 25);
    for (const wrong of ["0", "601", "2.5", "-3", "many", ""]) assert.match(String(add(wrong).error?.issues[0].message), /whole number of minutes/, wrong);
    assert.equal(stopClockSchema.parse({ habit: "habit.math", minutes: "0" }).minutes, 0);
    assert.ok(!tickSchema.safeParse({ habit: "habit.math", day: "yesterday" }).success);
  });
  it("a report of a page that was long out of reach is cut, nonsense is refused", () => {
    assert.equal(codingTimeSchema.parse({ seconds: 5000 }).seconds, 900);
    for (const seconds of [0, -1, 1.5, "30", 1e9]) assert.ok(!codingTimeSchema.safeParse({ seconds }).success, String(seconds));
  });
});

describe("the demo's practice", () => {
  it("is the same at each start, ends yesterday, and has time typed wherever work was handed in", async () => {
    const start = toDate("2026-09-28");
    const [one, two] = [await someone(), await someone()];
    for (const { id } of [one, two]) await db().$transaction((tx) => storePractice(tx, id, students[0], start, noon));
    const logged = await rows(one);
    assert.deepEqual(logged, await rows(two));
    assert.ok(logged.length > 60 && logged.every((row) => row.day >= start && row.day < toDate(day)));
    const worked = new Set(students[0].work.map((work) => addDays("2026-09-28", work.day)));
    assert.equal(await db().codingDay.count({ where: { userId: one.id } }), worked.size);
    for (const each of worked) assert.ok(logged.some((row) => row.habit === "habit.code" && row.day.getTime() === toDate(each).getTime()), each);
  });
});
