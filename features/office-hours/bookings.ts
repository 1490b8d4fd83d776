import "server-only";
import { ConflictError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { isSlot, mostOpenBookings, overlap, slotEnd } from "#domain/office-hours.ts";
import { notify } from "#features/notifications/service.ts";
import { db, type Transaction } from "#lib/db.ts";
import type { BookInput, CancelBooking } from "./schema.ts";
import { tellOfCancelling } from "./telling.ts";

interface Viewer { id: string }

/** Hours that a student may book: of their running cohort, by somebody who still mentors it. They cannot be taken back meanwhile. */
async function lockOffered(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$executeRaw`select 1 from "OfficeHours" where id = ${id}::uuid for share`;
  const hours = await tx.officeHours.findFirst({
    where: { id, cancelledAt: null, mentorId: { not: viewer.id }, cohort: { archivedAt: null, enrolments: { some: { userId: viewer.id, role: "student" } } } },
    select: { cohortId: true, mentorId: true, startsAt: true, endsAt: true, slotMinutes: true, mentor: { select: { role: true, timeZone: true, enrolments: { select: { cohortId: true, role: true } } } } },
  });
  const mentors = hours && (hours.mentor.role === "admin" || hours.mentor.enrolments.some(({ cohortId, role }) => cohortId === hours.cohortId && role !== "student"));
  if (!mentors) throw new NotFoundError("These hours are not offered any more: choose another time.");
  return hours;
}

/**
 * Books a time of a mentor's hours and tells the mentor. Of two who press at once one gets it; the same person's second
 * press is the same booking.
 * @throws {NotFoundError} for hours that are not offered to the viewer
 * @throws {ConflictError} for a time that is taken or over, and for one at which the viewer has another meeting
 * @throws {ForbiddenError} for a fourth meeting to come in one cohort
 */
export async function book(viewer: Viewer, { officeHoursId, startsAt, topic }: BookInput, now = new Date()): Promise<{ id: string }> {
  return db().$transaction(async (tx) => {
    // The requests of one student take turns, so that they cannot pass the limits side by side.
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const hours = await lockOffered(tx, viewer, officeHoursId);
    if (!isSlot(hours, startsAt)) throw new NotFoundError("These hours are not offered any more: choose another time.");
    if (startsAt <= now) throw new ConflictError("This time has begun or is over: choose another one.");
    const open = await tx.booking.findMany({
      where: { studentId: viewer.id, cancelledAt: null, officeHours: { cancelledAt: null, endsAt: { gt: now } } },
      select: { id: true, officeHoursId: true, startsAt: true, officeHours: { select: { cohortId: true, slotMinutes: true } } },
    });
    const again = open.find((booking) => booking.officeHoursId === officeHoursId && booking.startsAt.getTime() === startsAt.getTime());
    if (again) return { id: again.id };
    const span = { startsAt, endsAt: slotEnd(startsAt, hours.slotMinutes) };
    if (open.some((booking) => overlap(span, { startsAt: booking.startsAt, endsAt: slotEnd(booking.startsAt, booking.officeHours.slotMinutes) }))) {
      throw new ConflictError("You have another meeting at this time: choose another one, or cancel that first.");
    }
    const toCome = open.filter((booking) => booking.officeHours.cohortId === hours.cohortId && booking.startsAt > now).length;
    if (toCome >= mostOpenBookings) throw new ForbiddenError("You have three meetings to come, which is as many as one may have: others want to come too. Cancel one, or wait until one is over.");
    const [made] = await tx.booking.createManyAndReturn({ data: [{ officeHoursId, startsAt, topic, studentId: viewer.id }], skipDuplicates: true, select: { id: true } });
    if (made === undefined) throw new ConflictError("Somebody else has just taken this time. Choose another one.");
    const { name: by } = await tx.user.findUniqueOrThrow({ where: { id: viewer.id }, select: { name: true } });
    await notify(tx, [{
      userId: hours.mentorId, kind: "booking_made", key: `booking:${made.id}`, href: "/office-hours",
      facts: { by, topic: topic === "" ? null : topic, startsAt: startsAt.toISOString(), timeZone: hours.mentor.timeZone },
    }]);
    return made;
  });
}

/**
 * Cancels a meeting, as the student who booked it; the time is free again, and the mentor is told. Cancelling it twice is
 * no error.
 * @throws {NotFoundError} for somebody else's
 * @throws {ConflictError} for one that is over
 */
export async function cancelBooking(viewer: { id: string }, { bookingId, message }: CancelBooking, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const booking = await tx.booking.findFirst({ where: { id: bookingId, studentId: viewer.id }, select: { startsAt: true, officeHours: { select: { mentorId: true } } } });
    if (!booking) throw new NotFoundError("There is no such meeting among yours.");
    if (booking.startsAt <= now) throw new ConflictError("This time has begun or is over: it cannot be cancelled any more.");
    const { count } = await tx.booking.updateMany({ where: { id: bookingId, cancelledAt: null }, data: { cancelledAt: now } });
    if (count > 0) await tellOfCancelling(tx, viewer, message, [{ id: bookingId, startsAt: booking.startsAt, to: booking.officeHours.mentorId }]);
  });
}
