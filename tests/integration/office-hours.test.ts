import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { selectOptionalCalendar } from "#features/calendar/queries.ts";
import { createFeed } from "#features/calendar/service.ts";
import { book, cancelBooking } from "#features/office-hours/bookings.ts";
import { meetingFile } from "#features/office-hours/calendar-file.ts";
import { listMeetings, selectMeeting } from "#features/office-hours/meetings.ts";
import { offerHours, withdrawHours, withdrawSlot } from "#features/office-hours/offers.ts";
import { selectOfficeHours } from "#features/office-hours/queries.ts";
import { offerSchema } from "#features/office-hours/schema.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";

after(() => db().$disconnect());

/** The clock of these tests stands: a Saturday, two weeks before nothing special. */
const now = new Date("2026-11-28T12:00:00Z");
const at = (time: string, day = "2026-12-01") => new Date(`${day}T${time}:00Z`);
const on = <T extends Person>(person: T, timeZone = "UTC") => ({ ...person, timeZone });

async function school() {
  const [moses, ada, bob, eve, other] = await Promise.all([makePerson("student", "Moses"), makePerson("student", "Ada"), makePerson("student", "Bob"), makePerson("student", "Eve"), makePerson("mentor", "Otto")]);
  const { id } = await makeCohort([{ person: moses, role: "mentor" }, { person: ada, role: "student" }, { person: bob, role: "student" }]);
  await makeCohort([{ person: other, role: "mentor" }, { person: eve, role: "student" }]);
  return { id, moses, ada, bob, eve, other };
}

type Offer = Partial<Parameters<typeof offerHours>[1]>;
const offer = (mentor: Person, cohortId: string, changed: Offer = {}, timeZone = "UTC") =>
  offerHours(on(mentor, timeZone), { cohortId, day: "2026-12-01", from: "14:00", to: "15:00", slotMinutes: 20, weeks: 1, place: "Room 2.14", note: "", ...changed }, now);
const hoursOf = (mentor: Person) => db().officeHours.findMany({ where: { mentorId: mentor.id, cancelledAt: null }, orderBy: { startsAt: "asc" }, select: { id: true, startsAt: true, endsAt: true } });
const firstOf = async (mentor: Person) => (await hoursOf(mentor))[0].id;
const take = (person: Person, officeHoursId: string, time: string, topic = "", day?: string) => book(person, { officeHoursId, startsAt: at(time, day), topic }, now);
const told = async (person: Person, kind: "booking_made" | "booking_cancelled") => (await db().notification.findMany({ where: { userId: person.id, kind }, select: { facts: true } })).map(({ facts }) => facts);
const states = async (person: Person) => (await selectOfficeHours(on(person), now)).days.flatMap(({ hours }) => hours.flatMap(({ slots }) => slots.map(({ state }) => state)));

describe("offering hours", () => {
  it("is for those who mentor the cohort, and seen by its students alone", async () => {
    const { id, moses, ada, eve, other } = await school();
    for (const person of [ada, eve, other]) await assert.rejects(offer(person, id), NotFoundError);
    await offer(moses, id);
    assert.deepEqual([await states(ada), await states(eve), await states(moses), await states(other)], [["free", "free", "free"], [], [], []]);
    assert.deepEqual((await selectOfficeHours(on(moses), now)).own.map(({ slots, place }) => [slots.length, place]), [[3, "Room 2.14"]]);
  });

  it("week by week keeps the wall clock over the change of clocks, by the mentor's time zone", async () => {
    const { id, moses } = await school();
    await offer(moses, id, { day: "2027-03-23", weeks: 2 }, "Europe/Berlin");
    assert.deepEqual((await hoursOf(moses)).map(({ startsAt }) => startsAt.toISOString()), ["2027-03-23T13:00:00.000Z", "2027-03-30T12:00:00.000Z"]);
  });

  it("a double click offers once; what overlaps is refused, what touches is not, and nothing of a refused series stays", async () => {
    const { id, moses } = await school();
    await Promise.all([offer(moses, id, { weeks: 3 }), offer(moses, id, { weeks: 3 })]);
    assert.equal((await hoursOf(moses)).length, 3);
    await assert.rejects(offer(moses, id, { day: "2026-12-08", from: "14:30", to: "15:30", weeks: 8 }), ConflictError);
    await offer(moses, id, { from: "15:00", to: "16:00" });
    assert.equal((await hoursOf(moses)).length, 4);
  });

  it("not in the past, and not to an archived cohort", async () => {
    const { id, moses } = await school();
    await assert.rejects(offer(moses, id, { day: "2026-11-27" }), ExpectedError);
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } });
    await assert.rejects(offer(moses, id), ForbiddenError);
  });

  it("the form's fields are read as it sends them, and refused with a sentence", () => {
    const form = { cohortId: crypto.randomUUID(), day: "2026-12-01", from: "14:00", to: "15:00", slotMinutes: "20", weeks: "1", place: "Room", note: "" };
    assert.equal(offerSchema.parse(form).slotMinutes, 20);
    for (const wrong of [{ slotMinutes: "7" }, { weeks: "0" }, { weeks: "27" }, { place: " " }, { day: "tomorrow" }]) assert.ok(!offerSchema.safeParse({ ...form, ...wrong }).success, JSON.stringify(wrong));
  });
});

describe("booking a time", () => {
  it("tells the mentor by their clock, who sees the topic; other students see that it is taken and not by whom", async () => {
    const { id, moses, ada, bob } = await school();
    await db().user.update({ where: { id: moses.id }, data: { timeZone: "Europe/Berlin" }, select: { id: true } });
    await offer(moses, id);
    await take(ada, await firstOf(moses), "14:20", "Attention masks");
    assert.deepEqual(await told(moses, "booking_made"), [{ by: "Ada", topic: "Attention masks", startsAt: "2026-12-01T14:20:00.000Z", timeZone: "Europe/Berlin" }]);
    assert.deepEqual([await states(ada), await states(bob)], [["free", "mine", "free"], ["free", "taken", "free"]]);
    assert.ok(!JSON.stringify(await selectOfficeHours(on(bob), now)).includes("Ada"));
    assert.deepEqual((await selectOfficeHours(on(moses), now)).own[0].slots[1].booking?.student, "Ada");
    assert.deepEqual((await selectOfficeHours(on(ada), now)).meetings.map((meeting) => [meeting.with, meeting.topic]), [["Moses", "Attention masks"]]);
  });

  it("of two who press at once one gets it, and the other a kind sentence", async () => {
    const { id, moses, ada, bob } = await school();
    await offer(moses, id);
    const hours = await firstOf(moses);
    const results = await Promise.allSettled([take(ada, hours, "14:00"), take(bob, hours, "14:00")]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    assert.ok(results.some((result) => result.status === "rejected" && result.reason instanceof ConflictError && /just taken/.test(result.reason.message)));
    assert.deepEqual([await db().booking.count({ where: { officeHoursId: hours } }), (await told(moses, "booking_made")).length], [1, 1]);
  });

  it("a double click is one booking, told once", async () => {
    const { id, moses, ada } = await school();
    await offer(moses, id);
    const hours = await firstOf(moses);
    const [one, two] = await Promise.all([take(ada, hours, "14:00"), take(ada, hours, "14:00")]);
    assert.deepEqual([one.id, (await told(moses, "booking_made")).length], [two.id, 1]);
  });

  it("is for students of the cohort: not its mentors, not others, not who has left", async () => {
    const { id, moses, ada, eve, other } = await school();
    await offer(moses, id);
    const hours = await firstOf(moses);
    for (const person of [moses, eve, other, await makePerson("admin")]) await assert.rejects(take(person, hours, "14:00"), NotFoundError);
    await db().enrolment.deleteMany({ where: { userId: ada.id, cohortId: id } });
    await assert.rejects(take(ada, hours, "14:00"), NotFoundError);
  });

  it("no time between two slots, none that is over, none of an archived cohort or of who mentors it no longer", async () => {
    const { id, moses, ada } = await school();
    await offer(moses, id);
    const hours = await firstOf(moses);
    for (const time of ["14:10", "15:00", "13:40"]) await assert.rejects(take(ada, hours, time), NotFoundError);
    await assert.rejects(book(ada, { officeHoursId: hours, startsAt: at("14:00"), topic: "" }, at("14:00")), ConflictError);
    await db().enrolment.updateMany({ where: { userId: moses.id, cohortId: id }, data: { role: "student" } });
    await assert.rejects(take(ada, hours, "14:00"), NotFoundError);
    assert.deepEqual(await states(ada), []);
    await db().enrolment.updateMany({ where: { userId: moses.id, cohortId: id }, data: { role: "mentor" } });
    await db().cohort.update({ where: { id }, data: { archivedAt: new Date() }, select: { id: true } });
    await assert.rejects(take(ada, hours, "14:00"), NotFoundError);
  });

  it("at most three to come in a cohort, also when pressed side by side; one that is over makes room", async () => {
    const { id, moses, ada } = await school();
    await offer(moses, id, { to: "16:00" });
    const hours = await firstOf(moses);
    const results = await Promise.allSettled(["14:00", "14:20", "14:40", "15:00", "15:20"].map((time) => take(ada, hours, time)));
    assert.equal(results.filter(({ status }) => status === "fulfilled").length, 3);
    assert.ok(results.every((result) => result.status === "fulfilled" || result.reason instanceof ForbiddenError));
    await db().booking.updateMany({ where: { officeHoursId: hours }, data: { cancelledAt: now } });
    for (const time of ["14:00", "14:20", "14:40"]) await take(ada, hours, time);
    await book(ada, { officeHoursId: hours, startsAt: at("15:00"), topic: "" }, at("14:10"));
  });

  it("not two meetings at the same time, also of two mentors", async () => {
    const { id, moses, ada } = await school();
    const maria = await makePerson("student", "Maria");
    await db().enrolment.create({ data: { userId: maria.id, cohortId: id, role: "mentor" } });
    await offer(moses, id);
    await offer(maria, id, { from: "14:10", slotMinutes: 10 });
    await take(ada, await firstOf(moses), "14:00");
    await assert.rejects(take(ada, await firstOf(maria), "14:10"), ConflictError);
    await take(ada, await firstOf(maria), "14:20");
  });
});

describe("cancelling", () => {
  it("a student's own: the time is free again, and the mentor is told with the message, once", async () => {
    const { id, moses, ada, bob } = await school();
    await offer(moses, id);
    const hours = await firstOf(moses);
    const booking = await take(ada, hours, "14:00");
    for (const person of [bob, moses]) await assert.rejects(cancelBooking(person, { bookingId: booking.id, message: "" }, now), NotFoundError);
    await assert.rejects(cancelBooking(ada, { bookingId: booking.id, message: "" }, at("14:05")), ConflictError);
    for (const message of ["I am ill.", "Again."]) await cancelBooking(ada, { bookingId: booking.id, message }, now);
    assert.deepEqual(await told(moses, "booking_cancelled"), [{ by: "Ada", message: "I am ill.", startsAt: "2026-12-01T14:00:00.000Z", timeZone: "UTC" }]);
    await take(bob, hours, "14:00");
  });

  it("a mentor takes one time back: it is offered no longer, the others and their bookings stay", async () => {
    const { id, moses, ada, bob, other } = await school();
    await offer(moses, id);
    const hours = await firstOf(moses);
    await take(ada, hours, "14:20");
    const later = await take(bob, hours, "14:40");
    const withdraw = (person: Person, time: string) => withdrawSlot(person, { officeHoursId: hours, startsAt: at(time), message: "A meeting of mine." }, now);
    for (const person of [other, ada]) await assert.rejects(withdraw(person, "14:20"), NotFoundError);
    await withdraw(moses, "14:20");
    assert.deepEqual((await hoursOf(moses)).map(({ startsAt, endsAt }) => [startsAt.toISOString().slice(11, 16), endsAt.toISOString().slice(11, 16)]), [["14:00", "14:20"], ["14:40", "15:00"]]);
    assert.deepEqual([(await told(ada, "booking_cancelled")).length, (await told(bob, "booking_cancelled")).length, (await listMeetings(bob.id, now)).map((meeting) => meeting.id)], [1, 0, [later.id]]);
    await assert.rejects(take(ada, hours, "14:20"), NotFoundError);
    await assert.rejects(take(ada, hours, "14:40"), NotFoundError);
    assert.deepEqual(await states(ada), ["free", "taken"]);
    await assert.rejects(withdraw(moses, "14:20"), NotFoundError);
  });

  it("a mentor takes all back: all who had booked are told, and nobody books any more", async () => {
    const { id, moses, ada, bob, other } = await school();
    await offer(moses, id, { weeks: 2 });
    const hours = await firstOf(moses);
    for (const [person, time] of [[ada, "14:00"], [bob, "14:20"]] as const) await take(person, hours, time);
    await assert.rejects(withdrawHours(other, { officeHoursId: hours, message: "", following: false }, now), NotFoundError);
    await withdrawHours(moses, { officeHoursId: hours, message: "", following: false }, now);
    assert.deepEqual([(await told(ada, "booking_cancelled")).length, (await told(bob, "booking_cancelled")).length, (await hoursOf(moses)).length], [1, 1, 1]);
    await assert.rejects(take(ada, hours, "14:40"), NotFoundError);
    assert.deepEqual(await listMeetings(ada.id, now), []);
  });

  it("a mentor takes a weekly offer back from a day on: what was before stays, other offers stay, each student is told of each meeting", async () => {
    const { id, moses, ada, bob, other } = await school();
    await offer(moses, id, { weeks: 4 });
    await offer(moses, id, { from: "16:00", to: "17:00" });
    const [first, , second, third] = (await hoursOf(moses)).map((hours) => hours.id);
    await withdrawSlot(moses, { officeHoursId: third, startsAt: at("14:20", "2026-12-15"), message: "" }, now);
    await take(ada, first, "14:00");
    await take(ada, second, "14:20", "", "2026-12-08");
    await take(bob, third, "14:00", "", "2026-12-15");
    const { own } = await selectOfficeHours(on(moses), now);
    assert.deepEqual(own.filter(({ startsAt }) => startsAt.getUTCHours() === 14 && startsAt.getUTCMinutes() === 0).map(({ following }) => following && [following.days, following.booked, following.until.toISOString().slice(0, 10)]),
      [[3, 2, "2026-12-22"], [2, 1, "2026-12-22"], [1, 0, "2026-12-22"], null]);
    const back = (person: Person) => withdrawHours(person, { officeHoursId: second, message: "A new job.", following: true }, now);
    for (const person of [other, ada]) await assert.rejects(back(person), NotFoundError);
    await back(moses);
    assert.deepEqual((await hoursOf(moses)).map(({ startsAt }) => startsAt.toISOString().slice(5, 16)), ["12-01T14:00", "12-01T16:00"]);
    assert.deepEqual([(await told(ada, "booking_cancelled")).length, (await told(bob, "booking_cancelled")).length, (await listMeetings(ada.id, now)).length], [1, 1, 1]);
    await assert.rejects(back(moses), NotFoundError);
  });

  it("hours that are taken back while somebody books them leave no meeting that nobody knows of", async () => {
    const { id, moses, ada } = await school();
    await offer(moses, id);
    const hours = await firstOf(moses);
    await Promise.allSettled([take(ada, hours, "14:00"), withdrawHours(moses, { officeHoursId: hours, message: "", following: false }, now)]);
    const open = await db().booking.count({ where: { officeHoursId: hours, cancelledAt: null } });
    assert.equal(open, 0);
    assert.equal((await told(moses, "booking_made")).length, (await told(ada, "booking_cancelled")).length);
  });
});

describe("in calendars", () => {
  const feedOf = async (person: Person) => {
    const { address } = await createFeed(person);
    return async () => String(await selectOptionalCalendar(address.split("/").at(-1) ?? "", now)).replaceAll("\r\n ", "");
  };

  it("both sides' feeds have the meeting until it is cancelled, and nobody else's", async () => {
    const { id, moses, ada, bob } = await school();
    await offer(moses, id, { place: "https://meet.example/moses" });
    const feeds = await Promise.all([ada, moses, bob].map(feedOf));
    const booking = await take(ada, await firstOf(moses), "14:20", "Masks; commas, too");
    const [hers, his, theirs] = await Promise.all(feeds.map((feed) => feed()));
    for (const [text, name] of [[hers, "Moses"], [his, "Ada"]]) {
      assert.match(text, new RegExp(`UID:booking-${booking.id}@descent`));
      assert.match(text, new RegExp(`SUMMARY:Office hours with ${name}`));
      assert.match(text, /DTSTART:20261201T142000Z/);
      assert.match(text, /DTEND:20261201T144000Z/);
      assert.match(text, /LOCATION:https:\/\/meet\.example\/moses/);
      // Whoever has the address reads the feed: what a meeting is about is not there.
      assert.ok(!text.includes("Masks"));
    }
    assert.ok(!theirs.includes("booking-"));
    await cancelBooking(ada, { bookingId: booking.id, message: "" }, now);
    for (const feed of feeds) assert.ok(!(await feed()).includes("booking-"));
  });

  it("the file of one meeting is for its two sides, and gone with it", async () => {
    const { id, moses, ada, bob, other } = await school();
    await offer(moses, id);
    const booking = await take(ada, await firstOf(moses), "14:00", "Masks; commas, too");
    for (const person of [ada, moses]) assert.match(meetingFile(await selectMeeting(person, booking.id), inEnglish), /^BEGIN:VCALENDAR[\s\S]*DTSTART:20261201T140000Z[\s\S]*DESCRIPTION:Masks\\; commas\\, too[\s\S]*END:VCALENDAR/);
    for (const person of [bob, other, await makePerson("admin")]) await assert.rejects(selectMeeting(person, booking.id), NotFoundError);
    await cancelBooking(ada, { bookingId: booking.id, message: "" }, now);
    await assert.rejects(selectMeeting(ada, booking.id), NotFoundError);
  });

  it("who has left the cohort has no meeting there any more, on either side", async () => {
    const { id, moses, ada } = await school();
    await offer(moses, id);
    const booking = await take(ada, await firstOf(moses), "14:00");
    await db().enrolment.deleteMany({ where: { userId: ada.id, cohortId: id } });
    assert.deepEqual([await listMeetings(ada.id, now), await listMeetings(moses.id, now)], [[], []]);
    await assert.rejects(selectMeeting(moses, booking.id), NotFoundError);
  });
});

it("an export holds one's own bookings and offers, and nothing of the other side", async () => {
  const { id, moses, ada } = await school();
  await offer(moses, id, { note: "Bring your code." });
  await take(ada, await firstOf(moses), "14:00", "My own topic");
  const talk = async (person: Person) => {
    const parts: string[] = [];
    for await (const { path, content } of exportData(person)) if (path === "talk.json") parts.push(new TextDecoder().decode(content));
    return parts.join("");
  };
  const [hers, his] = [await talk(ada), await talk(moses)];
  assert.ok(hers.includes("My own topic") && !hers.includes("Bring your code.") && his.includes("Bring your code.") && !his.includes("My own topic"));
  assert.deepEqual((({ bookings, officeHours }) => ({ bookings, officeHours }))(await selectDataSummary(ada)), { bookings: 1, officeHours: 0 });
});
