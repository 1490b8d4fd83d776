import "server-only";
import { z } from "zod";
import { NotFoundError } from "#domain/errors.ts";
import { slotEnd } from "#domain/office-hours.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";

/** A booked time of somebody's office hours, as one of its two sides sees it. */
export interface Meeting {
  id: string;
  side: "student" | "mentor";
  startsAt: Date;
  endsAt: Date;
  /** The other side. */
  with: string;
  topic: string;
  place: string;
  note: string;
  createdAt: Date;
}

const rowsSchema = z.array(z.object({
  id: z.uuid(), studentId: z.uuid(), startsAt: z.date(), slotMinutes: z.int(), student: z.string(), mentor: z.string(), topic: z.string(), place: z.string(), note: z.string(), createdAt: z.date(),
}));

/** Booked, not cancelled, and in a cohort that runs and that the student is still in: what is left behind is no meeting. */
async function select(viewerId: string, which: Prisma.Sql): Promise<Meeting[]> {
  const rows = rowsSchema.parse(await db().$queryRaw`
    select booking.id::text, booking."studentId"::text, booking."startsAt", hours."slotMinutes", student.name as student, mentor.name as mentor, booking.topic, hours.place, hours.note, booking."createdAt"
    from "Booking" as booking join "OfficeHours" as hours on hours.id = booking."officeHoursId"
    join "User" as student on student.id = booking."studentId" join "User" as mentor on mentor.id = hours."mentorId"
    join "Cohort" as cohort on cohort.id = hours."cohortId" and cohort."archivedAt" is null
    join "Enrolment" as enrolment on enrolment."cohortId" = cohort.id and enrolment."userId" = booking."studentId"
    where booking."cancelledAt" is null and hours."cancelledAt" is null and ${which}
    order by booking."startsAt", booking.id`);
  return rows.map(({ studentId, student, mentor, slotMinutes, ...row }) => {
    const side = studentId === viewerId ? "student" : "mentor";
    return { ...row, side, endsAt: slotEnd(row.startsAt, slotMinutes), with: side === "student" ? mentor : student };
  });
}

/** Somebody's meetings on either side that begin after a moment, the next first. */
export const listMeetings = (userId: string, after: Date): Promise<Meeting[]> => select(userId, Prisma.sql`
  booking.id in (
    select id from "Booking" where "studentId" = ${userId}::uuid and "startsAt" > ${after}
    union all select held.id from "OfficeHours" as own join "Booking" as held on held."officeHoursId" = own.id where own."mentorId" = ${userId}::uuid and held."startsAt" > ${after}
  )`);

/**
 * One meeting, for its two sides.
 * @throws {NotFoundError} for everybody else, and once it is cancelled
 */
export async function selectMeeting(viewer: { id: string }, id: string): Promise<Meeting> {
  const [meeting] = await select(viewer.id, Prisma.sql`booking.id = ${id}::uuid and ${viewer.id}::uuid in (booking."studentId", hours."mentorId")`);
  if (meeting === undefined) throw new NotFoundError("There is no such meeting among yours, or it was cancelled.");
  return meeting;
}
