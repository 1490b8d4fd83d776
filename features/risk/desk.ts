import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { addDays, dayAt } from "#domain/day.ts";
import { NotFoundError } from "#domain/errors.ts";
import { fromWallClock } from "#domain/wall-clock.ts";
import { teachesAnyone } from "#features/enrolments/queries.ts";
import { countQueue, type QueueCount } from "#features/queue/queries.ts";
import { db } from "#lib/db.ts";
import { listRisks, type CohortWithRisk } from "./queries.ts";

interface Viewer { id: string; role: Role; timeZone: string }

/** Time of today that the viewer keeps free for students. */
export interface OfficeHour { id: string; startsAt: Date; endsAt: Date; place: string; cohort: string; booked: number }

export interface DeskView {
  cohorts: CohortWithRisk[];
  /** How many more cohorts there are than are shown. */
  more: number;
  queue: QueueCount;
  /** Conversations with something new. */
  unread: number;
  officeHours: OfficeHour[];
  now: Date;
}

/** Administrators have every cohort of the site: the newest are enough for a beginning. */
const mostCohorts = 6;

const unreadSchema = z.tuple([z.object({ unread: z.int() })]);

/** What a mentor's hour begins with. @throws {NotFoundError} for who teaches nobody */
export async function selectDesk(viewer: Viewer, now = new Date()): Promise<DeskView> {
  const today = dayAt(now, viewer.timeZone);
  const midnight = (day: string) => fromWallClock(`${day}T00:00`, viewer.timeZone);
  const [may, { cohorts, more }, queue, unread, hours] = await Promise.all([
    teachesAnyone(viewer),
    listRisks(viewer, now, mostCohorts),
    countQueue(viewer, now),
    db().$queryRaw`
      select count(*)::int as unread from "ThreadMember" as member join "MessageThread" as thread on thread.id = member."threadId"
      where member."userId" = ${viewer.id}::uuid
        and (${viewer.role} = 'admin' or exists (select 1 from "Enrolment" as enrolment where enrolment."userId" = member."userId" and enrolment."cohortId" = thread."cohortId"))
        and exists (select 1 from "ThreadMessage" as message where message."threadId" = member."threadId" and message."authorId" is distinct from member."userId"
          and message."createdAt" > coalesce(member."readAt", '-infinity'))`,
    db().officeHours.findMany({
      where: { mentorId: viewer.id, cancelledAt: null, startsAt: { lt: midnight(addDays(today, 1)) }, endsAt: { gt: now } },
      orderBy: { startsAt: "asc" },
      select: { id: true, startsAt: true, endsAt: true, place: true, cohort: { select: { name: true } }, _count: { select: { bookings: { where: { cancelledAt: null } } } } },
    }),
  ]);
  if (!may) throw new NotFoundError("There is no such page.");
  return {
    cohorts, more, queue, unread: unreadSchema.parse(unread)[0].unread, now,
    officeHours: hours.map(({ cohort, _count, ...hour }) => ({ ...hour, cohort: cohort.name, booked: _count.bookings })),
  };
}
