import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clockOf, digestDue, isQuiet, mayMailAt, minuteOf, usualSchedule, whatToMail, type MailSchedule } from "#domain/mail-schedule.ts";

const berlin = "Europe/Berlin";
const night: MailSchedule = { digest: "daily", quietFrom: 22 * 60, quietUntil: 8 * 60 };
const at = (text: string) => new Date(text);
/** Whether a digest is due, with something of the day before waiting and no digest sent since. */
const due = (now: string, { zone = berlin, schedule = usualSchedule, last = "2026-01-01T00:00:00Z", oldest = "2026-01-01T00:00:00Z" } = {}) =>
  digestDue(at(now), zone, schedule, at(last), at(oldest));

describe("quiet hours", () => {
  for (const [minute, from, until, quiet] of [
    [0, 1320, 420, true], [419, 1320, 420, true], [420, 1320, 420, false], [1319, 1320, 420, false], [1320, 1320, 420, true], [1439, 1320, 420, true],
    [719, 720, 780, false], [720, 720, 780, true], [779, 720, 780, true], [780, 720, 780, false],
    [0, 600, 600, false], [600, 600, 600, false], [0, 0, 1439, true], [1439, 0, 1439, false],
  ] as const) {
    test(`minute ${minute}, quiet from ${from} until ${until}`, () => assert.equal(isQuiet(minute, from, until), quiet));
  }
  test("are by the clocks of the person, not of the server", () => {
    assert.equal(mayMailAt(at("2026-11-28T21:30:00Z"), berlin, night), false);
    assert.equal(mayMailAt(at("2026-11-28T21:30:00Z"), "UTC", night), true);
  });
  test("follow the clocks when they change in the night", () => {
    // 25 October 2026: 3:00 becomes 2:00. Eight o'clock is 6:00 UTC the day before, 7:00 UTC that day.
    assert.equal(mayMailAt(at("2026-10-24T06:00:00Z"), berlin, night), true);
    assert.equal(mayMailAt(at("2026-10-25T06:59:00Z"), berlin, night), false);
    assert.equal(mayMailAt(at("2026-10-25T07:00:00Z"), berlin, night), true);
  });
  test("an unknown time zone counts as UTC instead of ending the mails", () => assert.equal(mayMailAt(at("2026-11-28T23:00:00Z"), "Mars/Olympus", night), false));
  test("without hours it is never quiet", () => assert.equal(mayMailAt(at("2026-11-28T03:00:00Z"), berlin, usualSchedule), true));
});

describe("a daily digest", () => {
  test("comes at seven, not before", () => {
    assert.equal(due("2026-11-28T05:59:00Z", { oldest: "2026-11-27T12:00:00Z", last: "2026-11-27T06:00:00Z" }), false);
    assert.equal(due("2026-11-28T06:00:00Z", { oldest: "2026-11-27T12:00:00Z", last: "2026-11-27T06:00:00Z" }), true);
  });
  test("what happens after seven waits for the next morning, also for who never had one", () => {
    assert.equal(due("2026-11-28T08:00:00Z", { oldest: "2026-11-28T07:00:00Z", last: "2026-11-27T06:00:00Z" }), false);
    assert.equal(digestDue(at("2026-11-28T08:00:00Z"), berlin, usualSchedule, null, at("2026-11-28T07:00:00Z")), false);
    assert.equal(digestDue(at("2026-11-29T06:00:00Z"), berlin, usualSchedule, null, at("2026-11-28T07:00:00Z")), true);
  });
  test("comes once: the one of this morning is not sent again", () => assert.equal(due("2026-11-28T06:02:00Z", { last: "2026-11-28T06:00:30Z" }), false));
  test("one that was missed is made up for", () => assert.equal(due("2026-11-28T15:00:00Z", { last: "2026-11-26T06:00:00Z", oldest: "2026-11-27T12:00:00Z" }), true));
  test("quiet hours push it to their end", () => {
    assert.equal(due("2026-11-28T06:30:00Z", { schedule: night }), false);
    assert.equal(due("2026-11-28T07:00:00Z", { schedule: night }), true);
  });
  test("comes once on the day of 25 hours and on that of 23", () => {
    for (const [day, before, after, next] of [
      ["2026-10-25", "2026-10-25T05:59:00Z", "2026-10-25T06:00:00Z", "2026-10-26T05:59:00Z"],
      ["2026-03-29", "2026-03-29T04:59:00Z", "2026-03-29T05:00:00Z", "2026-03-30T04:59:00Z"],
    ]) {
      const earlier = new Date(at(before).getTime() - 20 * 3_600_000).toISOString();
      assert.equal(due(before, { last: earlier, oldest: earlier }), false, day);
      assert.equal(due(after, { last: earlier, oldest: earlier }), true, day);
      assert.equal(due(next, { last: after, oldest: earlier }), false, day);
    }
  });
});

describe("a weekly digest", () => {
  const weekly: MailSchedule = { ...usualSchedule, digest: "weekly" };
  const lastWeek = { schedule: weekly, last: "2026-11-23T06:00:00Z", oldest: "2026-11-24T12:00:00Z" };
  test("comes on Monday at seven", () => {
    assert.equal(due("2026-11-29T12:00:00Z", lastWeek), false);
    assert.equal(due("2026-11-30T05:59:00Z", lastWeek), false);
    assert.equal(due("2026-11-30T06:00:00Z", lastWeek), true);
  });
  test("what happens on a Tuesday waits", () => assert.equal(due("2026-12-02T09:00:00Z", { schedule: weekly, last: "2026-11-30T06:00:00Z", oldest: "2026-12-01T09:00:00Z" }), false));
  test("is a Monday by the clocks of the person", () => {
    // Sunday evening in Berlin is Monday morning in Auckland.
    assert.equal(due("2026-11-29T18:00:00Z", { ...lastWeek, zone: "Pacific/Auckland" }), true);
    assert.equal(due("2026-11-29T18:00:00Z", lastWeek), false);
  });
});

describe("what goes out now", () => {
  const waiting = [
    { id: "a", mail: "soon", createdAt: at("2026-11-28T05:30:00Z") }, { id: "b", mail: "digest", createdAt: at("2026-11-27T12:00:00Z") },
    { id: "c", mail: "none", createdAt: at("2026-11-27T12:00:00Z") }, { id: "d", mail: "digest", createdAt: at("2026-11-28T06:00:30Z") },
  ] as const;
  test("before seven only what is wanted at once", () => assert.deepEqual(whatToMail(at("2026-11-28T05:31:00Z"), berlin, usualSchedule, null, waiting), { soon: ["a"], digest: [] }));
  test("a digest takes along what came a moment ago", () => assert.deepEqual(whatToMail(at("2026-11-28T06:01:00Z"), berlin, usualSchedule, null, waiting), { soon: ["a"], digest: ["b", "d"] }));
  test("nothing in quiet hours", () => assert.deepEqual(whatToMail(at("2026-11-28T06:01:00Z"), berlin, night, null, waiting), { soon: [], digest: [] }));
  test("nothing of nothing", () => assert.deepEqual(whatToMail(at("2026-11-28T06:01:00Z"), berlin, usualSchedule, null, []), { soon: [], digest: [] }));
});

describe("times of a form", () => {
  for (const [clock, minute] of [["00:00", 0], ["07:05", 425], ["23:59", 1439], ["22:00:00", 1320]] as const) test(clock, () => assert.equal(minuteOf(clock), minute));
  for (const clock of ["", "7:00", "24:00", "12:60", "noon", "12:00 "]) test(`${JSON.stringify(clock)} is no time`, () => assert.equal(minuteOf(clock), null));
  test("are shown as they were given", () => { for (const minute of [0, 425, 1439]) assert.equal(minuteOf(clockOf(minute)), minute); });
});
