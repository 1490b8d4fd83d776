import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { dayAt, type Day } from "#domain/day.ts";
import type { Translate } from "#domain/i18n/translate.ts";
import { shownDays, slotChoices, slotsOf } from "#domain/office-hours.ts";
import { listMentoredCohorts } from "#features/desk/access.ts";
import { db } from "#lib/db.ts";
import { meetingEvent } from "./calendar-file.ts";
import { listMeetings, type Meeting } from "./meetings.ts";

interface Viewer { id: string; role: Role; timeZone: string }

export interface OwnSlot {
  startsAt: Date;
  over: boolean;
  /** Who has booked it, and to talk about what. */
  booking: { id: string; student: string; topic: string } | null;
}

/** Hours that the viewer offers. */
export interface OwnHours {
  id: string;
  cohort: string;
  startsAt: Date;
  endsAt: Date;
  place: string;
  note: string;
  slots: OwnSlot[];
  /** Hours of the same weekly offer on later days; null for the last, and for hours offered once. */
  following: { until: Date; days: number; booked: number } | null;
}

export interface OfferedSlot {
  startsAt: Date;
  state: "free" | "taken" | "mine";
}

/** Hours that the viewer may book. */
export interface OfferedHours {
  id: string;
  mentor: string;
  cohort: string;
  place: string;
  note: string;
  slots: OfferedSlot[];
}

export interface OfficeHoursView {
  /** In which the viewer mentors, and may offer hours. */
  mentored: { id: string; name: string }[];
  own: OwnHours[];
  /** Whether the viewer is a student somewhere. */
  studies: boolean;
  /** The next four weeks by the day where the viewer is; only days on which something is offered. */
  days: { day: Day; hours: OfferedHours[] }[];
  /** Of the viewer as a student, the next first, until they are over. */
  meetings: (Meeting & { begun: boolean })[];
  today: Day;
}

const dayMs = 86_400_000;
const longestMeeting = Math.max(...slotChoices) * 60_000;

/** Everything on the page of office hours: what the viewer offers, and what is offered to them. */
export async function selectOfficeHours(viewer: Viewer, now = new Date()): Promise<OfficeHoursView> {
  const [mentored, own, offered, studying, meetings] = await Promise.all([
    listMentoredCohorts(viewer),
    listOwn(viewer, now),
    listOffered(viewer, now),
    db().enrolment.findFirst({ where: { userId: viewer.id, role: "student", cohort: { archivedAt: null } }, select: { id: true } }),
    listMeetings(viewer.id, new Date(now.getTime() - longestMeeting)),
  ]);
  const byDay = Map.groupBy(offered, ({ slots }) => dayAt(slots[0].startsAt, viewer.timeZone));
  return {
    mentored: mentored.map(({ id, name }) => ({ id, name })), own, studies: studying !== null, today: dayAt(now, viewer.timeZone),
    days: [...byDay].map(([day, hours]) => ({ day, hours })),
    meetings: meetings.filter(({ side, endsAt }) => side === "student" && endsAt > now).map((meeting) => ({ ...meeting, begun: meeting.startsAt <= now })),
  };
}

async function listOwn(viewer: Viewer, now: Date): Promise<OwnHours[]> {
  const found = await db().officeHours.findMany({
    where: { mentorId: viewer.id, cancelledAt: null, endsAt: { gt: now } }, orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true, startsAt: true, endsAt: true, slotMinutes: true, place: true, note: true, seriesId: true, cohort: { select: { name: true } },
      bookings: { where: { cancelledAt: null }, select: { id: true, startsAt: true, topic: true, student: { select: { name: true } } } },
    },
  });
  return found.map(({ cohort, bookings, slotMinutes, seriesId, ...hours }) => ({
    ...hours, cohort: cohort.name,
    following: seriesId === null ? null : followingOf(hours.startsAt, found.filter((other) => other.seriesId === seriesId && other.startsAt > hours.startsAt), viewer.timeZone),
    slots: slotsOf({ ...hours, slotMinutes }).map((startsAt) => {
      const booking = bookings.find((each) => each.startsAt.getTime() === startsAt.getTime());
      return { startsAt, over: startsAt <= now, booking: booking ? { id: booking.id, student: booking.student.name, topic: booking.topic } : null };
    }),
  }));
}

/** @param later in order of time */
function followingOf(begins: Date, later: readonly { startsAt: Date; bookings: readonly unknown[] }[], timeZone: string): OwnHours["following"] {
  // Hours of which a time was taken back are two on one day.
  const days = new Set(later.map(({ startsAt }) => dayAt(startsAt, timeZone)).filter((day) => day !== dayAt(begins, timeZone))).size;
  const last = later.at(-1);
  return last === undefined || days === 0 ? null : { until: last.startsAt, days, booked: later.reduce((sum, { bookings }) => sum + bookings.length, 0) };
}

const offeredSchema = z.array(z.object({
  id: z.uuid(), mentor: z.string(), cohort: z.string(), place: z.string(), note: z.string(), startsAt: z.date(), endsAt: z.date(), slotMinutes: z.int(),
  bookings: z.array(z.object({ startsAt: z.coerce.date(), mine: z.boolean() })),
}));

/** Of the running cohorts in which the viewer is a student, by those who still mentor them; who booked what is not told. */
async function listOffered(viewer: Viewer, now: Date): Promise<OfferedHours[]> {
  const until = new Date(now.getTime() + shownDays * dayMs);
  const rows = offeredSchema.parse(await db().$queryRaw`
    select hours.id::text, mentor.name as mentor, cohort.name as cohort, hours.place, hours.note, hours."startsAt", hours."endsAt", hours."slotMinutes",
      coalesce((
        select json_agg(json_build_object('startsAt', booking."startsAt", 'mine', booking."studentId" = enrolment."userId"))
        from "Booking" as booking where booking."officeHoursId" = hours.id and booking."cancelledAt" is null
      ), '[]') as bookings
    from "Enrolment" as enrolment join "Cohort" as cohort on cohort.id = enrolment."cohortId" and cohort."archivedAt" is null
    join "OfficeHours" as hours on hours."cohortId" = cohort.id join "User" as mentor on mentor.id = hours."mentorId"
    where enrolment."userId" = ${viewer.id}::uuid and enrolment.role = 'student'
      and hours."mentorId" <> enrolment."userId" and hours."cancelledAt" is null and hours."endsAt" > ${now} and hours."startsAt" < ${until}
      and (mentor.role = 'admin' or exists (select 1 from "Enrolment" as teaching where teaching."cohortId" = cohort.id and teaching."userId" = mentor.id and teaching.role <> 'student'))
    order by hours."startsAt", mentor.name, hours.id`);
  return rows.map(({ id, mentor, cohort, place, note, bookings, ...hours }) => ({
    id, mentor, cohort, place, note,
    slots: slotsOf(hours).filter((startsAt) => startsAt > now).map((startsAt): OfferedSlot => {
      const booking = bookings.find((each) => each.startsAt.getTime() === startsAt.getTime());
      return { startsAt, state: booking === undefined ? "free" : booking.mine ? "mine" : "taken" };
    }),
  })).filter(({ slots }) => slots.length > 0);
}

/** Somebody's meetings on either side that begin after a moment, as events of their calendar; what they are about stays on the site: whoever has the calendar's address reads it. */
export async function listMeetingEvents(userId: string, after: Date, t: Translate): Promise<ReturnType<typeof meetingEvent>[]> {
  return (await listMeetings(userId, after)).map((meeting) => meetingEvent({ ...meeting, topic: "" }, t));
}
