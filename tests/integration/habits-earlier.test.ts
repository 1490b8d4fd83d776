import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { addDays } from "#domain/day.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { earlierDaySchema, listEarlierDays, logEarlierDay } from "#features/habits/earlier.ts";
import { selectHabitsToday } from "#features/habits/queries.ts";
import { changePractice, tickHabit } from "#features/habits/service.ts";
import { db } from "#lib/db.ts";
import { makePerson } from "#tests/factories/people.ts";

const timeZone = "Pacific/Auckland";
/** There it is Friday 27 November already, an hour past midnight. */
const now = new Date("2026-11-26T12:30:00Z");
const today = "2026-11-27";
const before = (days: number) => addDays(today, -days);

async function someone(createdAt = "2026-01-01T00:00:00Z") {
  const { id } = await makePerson();
  await db().user.update({ where: { id }, data: { createdAt: new Date(createdAt) } });
  return { id, timeZone };
}

after(() => db().$disconnect());

describe("an earlier day", () => {
  it("is logged, changed and emptied; the streak counts it", async () => {
    const ada = await someone();
    await tickHabit(ada, { habit: "habit.math", day: today }, now);
    await logEarlierDay(ada, { day: before(1), seen: {}, log: { "habit.math": 0, "habit.code": 45 } }, now);
    assert.deepEqual((await listEarlierDays(ada, now))[0], { day: before(1), log: { "habit.math": 0, "habit.code": 45 } });
    assert.equal((await selectHabitsToday(ada, now))?.streak.length, 2);
    await logEarlierDay(ada, { day: before(1), seen: { "habit.math": 0, "habit.code": 45 }, log: { "habit.math": 20 } }, now);
    assert.deepEqual((await listEarlierDays(ada, now))[0].log, { "habit.math": 20 });
    await logEarlierDay(ada, { day: before(1), seen: { "habit.math": 20 }, log: {} }, now);
    assert.deepEqual((await listEarlierDays(ada, now))[0].log, {});
    assert.equal((await selectHabitsToday(ada, now))?.streak.length, 1);
  });

  it("sent twice by a double click is the same", async () => {
    const ada = await someone();
    const send = () => logEarlierDay(ada, { day: before(3), seen: {}, log: { "habit.code": 30 } }, now);
    await Promise.all([send(), send()]);
    assert.deepEqual(await db().habitDay.findMany({ where: { userId: ada.id }, select: { minutes: true } }), [{ minutes: 30 }]);
  });

  it("what was logged on another device since is not overwritten", async () => {
    const ada = await someone();
    await logEarlierDay(ada, { day: before(2), seen: {}, log: { "habit.code": 30 } }, now);
    await assert.rejects(logEarlierDay(ada, { day: before(2), seen: {}, log: { "habit.math": 10 } }, now), ConflictError);
    assert.deepEqual((await listEarlierDays(ada, now))[1].log, { "habit.code": 30 });
  });

  for (const [name, day] of [["today, which has its own place", today], ["tomorrow", addDays(today, 1)], ["the eighth day back", before(8)]] as const) {
    it(`${name} is not one`, async () => {
      const ada = await someone();
      await assert.rejects(logEarlierDay(ada, { day, seen: {}, log: { "habit.code": 30 } }, now), ExpectedError);
      assert.equal(await db().habitDay.count({ where: { userId: ada.id } }), 0);
    });
  }

  it("days are the person's own: in Auckland it is tomorrow, and seven days back are open", async () => {
    const ada = await someone();
    assert.deepEqual((await listEarlierDays(ada, now)).map(({ day }) => day), [1, 2, 3, 4, 5, 6, 7].map(before));
    await logEarlierDay(ada, { day: before(7), seen: {}, log: { "habit.code": 1 } }, now);
  });

  it("nothing from before the account, whose first day counts in the person's time zone", async () => {
    // On the evening of the 24th in London it was the 25th in Auckland.
    const ada = await someone("2026-11-24T20:00:00Z");
    assert.deepEqual((await listEarlierDays(ada, now)).map(({ day }) => day), [before(1), before(2)]);
    await assert.rejects(logEarlierDay(ada, { day: before(3), seen: {}, log: { "habit.code": 1 } }, now), ExpectedError);
  });

  it("no habit that there is not, no more than a day has, nothing while habits are off", async () => {
    const ada = await someone();
    await assert.rejects(logEarlierDay(ada, { day: before(1), seen: {}, log: { "habit.sleep": 1 } }, now), NotFoundError);
    await assert.rejects(logEarlierDay(ada, { day: before(1), seen: {}, log: { "habit.code": 1000, "habit.math": 441 } }, now), /24 hours/);
    await changePractice(ada, { habits: false });
    await assert.rejects(logEarlierDay(ada, { day: before(1), seen: {}, log: { "habit.code": 1 } }, now), /switched off/);
  });

  it("somebody else's days are neither shown nor changed", async () => {
    const [ada, eve] = [await someone(), await someone()];
    await logEarlierDay(ada, { day: before(1), seen: {}, log: { "habit.code": 30 } }, now);
    assert.deepEqual((await listEarlierDays(eve, now))[0].log, {});
    await logEarlierDay(eve, { day: before(1), seen: {}, log: {} }, now);
    assert.deepEqual((await listEarlierDays(ada, now))[0].log, { "habit.code": 30 });
  });

  it("a row of a habit that the roadmap no longer has stays", async () => {
    const ada = await someone();
    await db().habitDay.create({ data: { userId: ada.id, habit: "habit.old", day: new Date(`${before(1)}T00:00:00Z`), minutes: 5 } });
    await logEarlierDay(ada, { day: before(1), seen: {}, log: { "habit.code": 30 } }, now);
    await logEarlierDay(ada, { day: before(1), seen: { "habit.code": 30 }, log: {} }, now);
    assert.deepEqual(await db().habitDay.findMany({ where: { userId: ada.id }, select: { habit: true } }), [{ habit: "habit.old" }]);
  });

  it("what is no day, and what are no minutes, is refused in words", () => {
    for (const wrong of [{ day: "2026-02-30" }, { day: "yesterday" }, { log: { "habit.code": Number.NaN } }, { log: { "habit.code": -1 } }, { log: { "habit.code": 1.5 } }]) {
      const parsed = earlierDaySchema.safeParse({ day: before(1), seen: {}, log: {}, ...wrong });
      assert.match(parsed.error?.issues[0]?.message ?? "", /Reload the page|whole minutes/, JSON.stringify(wrong));
    }
  });
});
