import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { ConflictError, ExpectedError, ForbiddenError, NotFoundError } from "#domain/errors.ts";
import { isSlot, occurrences, offerProblem, overlap, slotEnd, withoutSlot } from "#domain/office-hours.ts";
import { mentoredBy } from "#features/desk/access.ts";
import { db, type Transaction } from "#lib/db.ts";
import type { OfferInput, WithdrawHours, WithdrawSlot } from "./schema.ts";
import { tellCancelled } from "./telling.ts";

interface Viewer { id: string; role: Role }

const idsSchema = z.array(z.object({ id: z.uuid() }));

/**
 * Offers hours to a cohort's students, once or week by week. The same offer a second time is the one that there is.
 * @throws {NotFoundError} for a cohort that the viewer does not mentor
 * @throws {ExpectedError} saying what is wrong with the times
 * @throws {ConflictError} where the viewer offers other hours already
 */
export async function offerHours(viewer: Viewer & { timeZone: string }, { cohortId, place, note, ...offer }: OfferInput, now = new Date()): Promise<void> {
  const problem = offerProblem(offer, viewer.timeZone, now);
  if (problem !== null) throw new ExpectedError(problem);
  await db().$transaction(async (tx) => {
    // One after the other: a second press finds what the first made.
    await tx.$executeRaw`select 1 from "User" where id = ${viewer.id}::uuid for no key update`;
    const cohort = await tx.cohort.findFirst({ where: { id: cohortId, ...mentoredBy(viewer) }, select: { archivedAt: true } });
    if (!cohort) throw new NotFoundError("There is no such cohort among yours.");
    if (cohort.archivedAt !== null) throw new ForbiddenError("This cohort is in the archive: nobody would come.");
    const spans = occurrences(offer, viewer.timeZone);
    const known = await tx.officeHours.findMany({
      where: { mentorId: viewer.id, cancelledAt: null, startsAt: { lt: spans[spans.length - 1].endsAt }, endsAt: { gt: spans[0].startsAt } },
      select: { cohortId: true, startsAt: true, endsAt: true, slotMinutes: true },
    });
    const fresh = spans.filter((span) => !known.some((hours) =>
      hours.cohortId === cohortId && hours.slotMinutes === offer.slotMinutes && hours.startsAt.getTime() === span.startsAt.getTime() && hours.endsAt.getTime() === span.endsAt.getTime()));
    if (fresh.some((span) => known.some((hours) => overlap(hours, span)))) throw new ConflictError("You offer hours at one of these times already: choose others, or cancel those first.");
    const seriesId = spans.length > 1 ? randomUUID() : null;
    await tx.officeHours.createMany({ data: fresh.map((span) => ({ ...span, cohortId, mentorId: viewer.id, slotMinutes: offer.slotMinutes, place, note, seriesId })) });
  });
}

/** Hours of the viewer's own that are to come, locked: whoever books them waits. */
async function lockHours(tx: Transaction, viewer: Viewer, id: string) {
  await tx.$executeRaw`select 1 from "OfficeHours" where id = ${id}::uuid for update`;
  const hours = await tx.officeHours.findFirst({
    where: { id, mentorId: viewer.id, cancelledAt: null },
    select: { id: true, cohortId: true, startsAt: true, endsAt: true, slotMinutes: true, place: true, note: true, seriesId: true, createdAt: true },
  });
  if (!hours) throw new NotFoundError("These hours are not offered any more: reload the page.");
  return hours;
}

const cancelBookings = async (tx: Transaction, where: { officeHoursId: string | { in: string[] }; startsAt: Date | { gt: Date } }, now: Date) => tx.booking.updateManyAndReturn({
  where: { ...where, cancelledAt: null }, data: { cancelledAt: now }, select: { id: true, startsAt: true, studentId: true },
});

/**
 * Takes one time of one's hours back; who had booked it is told, with the message.
 * @throws {NotFoundError} for hours of somebody else, and a time that is none of theirs
 * @throws {ConflictError} for one that is over
 */
export async function withdrawSlot(viewer: Viewer, { officeHoursId, startsAt, message }: WithdrawSlot, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id, ...hours } = await lockHours(tx, viewer, officeHoursId);
    if (!isSlot(hours, startsAt)) throw new NotFoundError("These hours are not offered any more: reload the page.");
    if (startsAt <= now) throw new ConflictError("This time has begun or is over: it cannot be cancelled any more.");
    await tellCancelled(tx, viewer, message, await cancelBookings(tx, { officeHoursId: id, startsAt }, now));
    const [first, second] = withoutSlot(hours, startsAt);
    // The hours end where the slot was, and go on after it as hours of their own.
    if (first === undefined) await tx.officeHours.update({ where: { id }, data: { cancelledAt: now }, select: { id: true } });
    else await tx.officeHours.update({ where: { id }, data: first, select: { id: true } });
    if (second === undefined) return;
    const rest = await tx.officeHours.create({ data: { ...hours, ...second, mentorId: viewer.id }, select: { id: true } });
    await tx.booking.updateMany({ where: { officeHoursId: id, startsAt: { gte: slotEnd(startsAt, hours.slotMinutes) } }, data: { officeHoursId: rest.id } });
  });
}

/** Those of the viewer's hours that follow by the same offer, locked in their order. */
async function lockFollowing(tx: Transaction, viewer: Viewer, seriesId: string, startsAt: Date): Promise<string[]> {
  const rows = await tx.$queryRaw`
    select id::text from "OfficeHours"
    where "seriesId" = ${seriesId}::uuid and "mentorId" = ${viewer.id}::uuid and "cancelledAt" is null and "startsAt" > ${startsAt}
    order by id for update`;
  return idsSchema.parse(rows).map(({ id }) => id);
}

/**
 * Takes all of one's hours on a day back, as far as they are to come, or these and all that follow by the same weekly
 * offer; those who had booked are told, with the message.
 * @throws {NotFoundError} for hours of somebody else
 * @throws {ConflictError} for hours that are over
 */
export async function withdrawHours(viewer: Viewer, { officeHoursId, message, following }: WithdrawHours, now = new Date()): Promise<void> {
  await db().$transaction(async (tx) => {
    const { id, startsAt, endsAt, seriesId } = await lockHours(tx, viewer, officeHoursId);
    if (endsAt <= now) throw new ConflictError("These hours are over: they cannot be cancelled any more.");
    const ids = [id, ...following && seriesId !== null ? await lockFollowing(tx, viewer, seriesId, startsAt) : []];
    await tellCancelled(tx, viewer, message, await cancelBookings(tx, { officeHoursId: { in: ids }, startsAt: { gt: now } }, now));
    await tx.officeHours.updateMany({ where: { id: { in: ids } }, data: { cancelledAt: now } });
  });
}
