import "server-only";
import { notify } from "#features/notifications/service.ts";
import type { Transaction } from "#lib/db.ts";

interface CancelledMeeting { id: string; startsAt: Date; studentId: string }

/** Tells students that the mentor cancelled their meetings. */
export async function tellCancelled(tx: Transaction, mentor: { id: string }, message: string, bookings: readonly CancelledMeeting[]): Promise<void> {
  if (bookings.length === 0) return;
  await tellOfCancelling(tx, mentor, message, bookings.map(({ id, startsAt, studentId }) => ({ id, startsAt, to: studentId })));
}

/** Tells the other side, each by their own clock. */
export async function tellOfCancelling(tx: Transaction, by: { id: string }, message: string, meetings: readonly { id: string; startsAt: Date; to: string }[]): Promise<void> {
  const people = await tx.user.findMany({ where: { id: { in: [by.id, ...meetings.map(({ to }) => to)] } }, select: { id: true, name: true, timeZone: true } });
  const byId = new Map(people.map((person) => [person.id, person]));
  await notify(tx, meetings.map(({ id, startsAt, to }) => ({
    userId: to, kind: "booking_cancelled", key: `booking-cancelled:${id}`, href: "/office-hours",
    facts: { by: byId.get(by.id)?.name ?? "", message: message === "" ? null : message, startsAt: startsAt.toISOString(), timeZone: byId.get(to)?.timeZone ?? "UTC" },
  })));
}
