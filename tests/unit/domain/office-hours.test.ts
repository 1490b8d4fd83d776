import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isSlot, minutesOf, occurrences, offerProblem, overlap, placeHref, slotsOf, withoutSlot, type Hours } from "#domain/office-hours.ts";

const hours = (from: string, to: string, slotMinutes = 20): Hours => ({ startsAt: new Date(`2026-12-01T${from}:00Z`), endsAt: new Date(`2026-12-01T${to}:00Z`), slotMinutes });
const times = (dates: readonly Date[]) => dates.map((date) => date.toISOString().slice(11, 16));
const spans = (list: readonly { startsAt: Date; endsAt: Date }[]) => list.map(({ startsAt, endsAt }) => times([startsAt, endsAt]).join("–"));

describe("slots", () => {
  test("an hour of twenty minutes has three", () => assert.deepEqual(times(slotsOf(hours("14:00", "15:00"))), ["14:00", "14:20", "14:40"]));
  test("what is left over is none", () => assert.deepEqual(times(slotsOf(hours("14:00", "15:10", 30))), ["14:00", "14:30"]));
  test("no room, or turned around: none, and no error", () => assert.deepEqual([slotsOf(hours("14:00", "14:10")), slotsOf(hours("15:00", "14:00"))], [[], []]));
  test("a time between two slots is none", () => {
    assert.ok(isSlot(hours("14:00", "15:00"), new Date("2026-12-01T14:20:00Z")));
    assert.ok(!isSlot(hours("14:00", "15:00"), new Date("2026-12-01T14:30:00Z")));
    assert.ok(!isSlot(hours("14:00", "15:00"), new Date("2026-12-01T15:00:00Z")));
  });
  test("meetings that touch do not overlap", () => {
    assert.ok(!overlap(hours("14:00", "14:20"), hours("14:20", "14:40")));
    assert.ok(overlap(hours("14:00", "14:30"), hours("14:20", "14:40")));
  });
});

describe("taking one slot back", () => {
  const at = (time: string) => new Date(`2026-12-01T${time}:00Z`);
  test("in the middle leaves two pieces", () => assert.deepEqual(spans(withoutSlot(hours("14:00", "15:20"), at("14:20"))), ["14:00–14:20", "14:40–15:20"]));
  test("the first and the last leave one", () => {
    assert.deepEqual(spans(withoutSlot(hours("14:00", "15:00"), at("14:00"))), ["14:20–15:00"]);
    assert.deepEqual(spans(withoutSlot(hours("14:00", "15:00"), at("14:40"))), ["14:00–14:40"]);
  });
  test("the only one leaves nothing, nor does a rest that is too short", () => {
    assert.deepEqual(withoutSlot(hours("14:00", "14:20"), at("14:00")), []);
    assert.deepEqual(withoutSlot(hours("14:00", "14:30"), at("14:00")), []);
  });
});

describe("week by week", () => {
  const offer = { day: "2026-10-18", from: "14:00", to: "15:00", slotMinutes: 20, weeks: 3 };
  test("the clock on the wall stays the same when clocks are set back", () =>
    assert.deepEqual(occurrences(offer, "Europe/Berlin").map(({ startsAt }) => startsAt.toISOString()), ["2026-10-18T12:00:00.000Z", "2026-10-25T13:00:00.000Z", "2026-11-01T13:00:00.000Z"]));
  test("and when they are set forward", () =>
    assert.deepEqual(occurrences({ ...offer, day: "2027-03-21", weeks: 2 }, "Europe/Berlin").map(({ startsAt }) => startsAt.toISOString()), ["2027-03-21T13:00:00.000Z", "2027-03-28T12:00:00.000Z"]));
  for (const [name, day, from, to] of [["in the hour that is left out", "2027-03-28", "02:30", "03:00"], ["over the hour that comes twice", "2026-10-25", "01:30", "02:30"]]) {
    test(`${name}, they last as long as ever`, () => {
      const [{ startsAt, endsAt }] = occurrences({ ...offer, day, from, to, weeks: 1 }, "Europe/Berlin");
      assert.equal(endsAt.getTime() - startsAt.getTime(), ((minutesOf(to) ?? 0) - (minutesOf(from) ?? 0)) * 60_000);
    });
  }
});

describe("what is wrong with an offer", () => {
  const now = new Date("2026-11-28T12:00:00Z");
  const offer = { day: "2026-12-01", from: "14:00", to: "16:00", slotMinutes: 20, weeks: 1 };
  const problem = (changed: Partial<typeof offer>) => String(offerProblem({ ...offer, ...changed }, "Europe/Berlin", now));
  test("nothing", () => assert.equal(offerProblem(offer, "Europe/Berlin", now), null));
  test("it ends before it begins, or at once", () => {
    assert.match(problem({ to: "13:00" }), /end after/);
    assert.match(problem({ to: "14:00" }), /end after/);
  });
  test("no times of day", () => {
    assert.match(problem({ from: "" }), /begin/);
    assert.match(problem({ to: "24:00" }), /end/);
  });
  test("a whole day long", () => assert.match(problem({ from: "08:00", to: "18:00" }), /eight hours/));
  test("shorter than one meeting", () => assert.match(problem({ to: "14:15" }), /no room/));
  test("over already by the mentor's clock, not by that of the server", () => {
    assert.match(problem({ day: "2026-11-28", from: "12:30", to: "15:00" }), /over already/);
    assert.equal(offerProblem({ ...offer, day: "2026-11-28", from: "12:30", to: "15:00" }, "UTC", now), null);
  });
  test("a year from now by a slip of the key", () => assert.match(problem({ day: "2036-12-01" }), /year/));
});

describe("the place", () => {
  test("a call is a link", () => assert.equal(placeHref("https://meet.example/room"), "https://meet.example/room"));
  test("a room is none, nor is a script or an address with words around it", () => {
    for (const place of ["Room 2.14", "javascript:alert(1)", "http://meet.example", "https://", "see https://meet.example", "https://meet.example and ring"]) assert.equal(placeHref(place), null, place);
  });
});
