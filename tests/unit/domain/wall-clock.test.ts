import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clockAfter, fromWallClock, minutesUntil, momentAfter, shiftDays, wallClock } from "#domain/wall-clock.ts";

const berlin = "Europe/Berlin";
const at = (text: string, zone: string) => fromWallClock(text, zone).toISOString();

describe("what the clock shows", () => {
  test("in winter and in summer", () => {
    assert.equal(wallClock(new Date("2026-01-15T22:59:00Z"), berlin), "2026-01-15T23:59");
    assert.equal(wallClock(new Date("2026-07-15T21:59:00Z"), berlin), "2026-07-15T23:59");
  });
  test("midnight is the beginning of a day, not its 24th hour", () => assert.equal(wallClock(new Date("2026-01-15T23:00:00Z"), berlin), "2026-01-16T00:00"));
  test("a zone of three quarters of an hour", () => assert.equal(wallClock(new Date("2026-01-15T00:00:00Z"), "Asia/Kathmandu"), "2026-01-15T05:45"));
  test("before and after each change of the clock, on the very day and in every quarter of an hour", () => {
    for (const zone of [berlin, "Australia/Lord_Howe", "America/Los_Angeles", "Asia/Kathmandu", "Africa/Casablanca"]) {
      const shown = new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "short" });
      for (let quarter = 0; quarter < 365 * 96; quarter += 7) {
        const moment = new Date(Date.UTC(2026, 0, 1) + quarter * 900_000);
        assert.equal(wallClock(moment, zone), shown.format(moment).replace(" ", "T"));
      }
    }
  });
  test("an unknown zone counts as UTC", () => assert.equal(wallClock(new Date("2026-01-15T12:00:00Z"), "Mars/Olympus"), "2026-01-15T12:00"));
});

describe("the moment of what the clock shows", () => {
  test("in winter and in summer", () => assert.deepEqual([at("2026-01-15T23:59", berlin), at("2026-07-15T23:59", berlin)], ["2026-01-15T22:59:00.000Z", "2026-07-15T21:59:00.000Z"]));
  test("west of Greenwich", () => assert.equal(at("2026-07-15T23:59", "America/Los_Angeles"), "2026-07-16T06:59:00.000Z"));
  test("where the day begins first and last", () => assert.deepEqual([at("2026-01-15T00:00", "Pacific/Kiritimati"), at("2026-01-15T00:00", "Pacific/Pago_Pago")], ["2026-01-14T10:00:00.000Z", "2026-01-15T11:00:00.000Z"]));
  test("an hour that is left out is the hour after it", () => assert.equal(wallClock(fromWallClock("2026-03-29T02:30", berlin), berlin), "2026-03-29T03:30"));
  test("an hour that comes twice is taken the second time: a deadline in it is the later one", () => assert.equal(at("2026-10-25T02:30", berlin), "2026-10-25T01:30:00.000Z"));
  test("just before and just after the hour that comes twice", () => assert.deepEqual([at("2026-10-25T01:59", berlin), at("2026-10-25T03:00", berlin)], ["2026-10-24T23:59:00.000Z", "2026-10-25T02:00:00.000Z"]));
  test("half an hour's change of the clock", () => assert.equal(wallClock(fromWallClock("2026-10-04T02:15", "Australia/Lord_Howe"), "Australia/Lord_Howe"), "2026-10-04T02:45"));
  test("there and back again, on every hour of a year with two changes", () => {
    for (let hour = 0; hour < 365 * 24; hour++) {
      const text = clockAfter("2026-01-01", hour * 60 + 17);
      if (!text.startsWith("2026-03-29T02")) assert.equal(wallClock(fromWallClock(text, berlin), berlin), text);
    }
  });
});

describe("minutes from the first day", () => {
  test("23:59 stays 23:59 over both changes of the clock", () => {
    for (const day of [0, 27, 28, 29, 200, 209, 300]) assert.match(wallClock(momentAfter("2026-03-01", berlin, day * 1440 + 1439), berlin), /T23:59$/);
  });
  test("the end of the fourth day", () => assert.equal(clockAfter("2026-09-28", 3 * 1440 + 1439), "2026-10-01T23:59"));
  test("before the first day they are negative", () => assert.equal(minutesUntil("2026-09-28", "2026-09-27T12:00"), -720));
  test("there and back again", () => assert.equal(clockAfter("2026-09-28", minutesUntil("2026-09-28", "2027-02-28T08:15")), "2027-02-28T08:15"));
  test("moving the first day moves the date by as many days, at the same time of day", () => {
    const minutes = minutesUntil("2026-09-28", "2026-10-24T23:59");
    assert.equal(clockAfter("2026-10-05", minutes), "2026-10-31T23:59");
    // The clocks were changed in between.
    assert.deepEqual([momentAfter("2026-09-28", berlin, minutes).toISOString(), momentAfter("2026-10-05", berlin, minutes).toISOString()], ["2026-10-24T21:59:00.000Z", "2026-10-31T22:59:00.000Z"]);
  });
  test("the same minutes in another zone are another moment", () => assert.notEqual(momentAfter("2026-09-28", berlin, 1439).getTime(), momentAfter("2026-09-28", "UTC", 1439).getTime()));
});

describe("so many days later", () => {
  test("over the end of a month and of a year", () => assert.deepEqual([shiftDays("2026-12-30T23:59", 3), shiftDays("2026-03-01T08:00", -1)], ["2027-01-02T23:59", "2026-02-28T08:00"]));
  test("over a leap day", () => assert.equal(shiftDays("2028-02-28T23:59", 1), "2028-02-29T23:59"));
});
