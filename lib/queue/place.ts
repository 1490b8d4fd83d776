import "server-only";
import { z } from "zod";
import { db } from "#lib/db.ts";

const rowSchema = z.tuple([z.object({ ahead: z.int() })]);

/**
 * How many gradings come before this one: Runs before Submits, students in turns, each student's own
 * in order of arrival. What is being graded counts too.
 */
export async function countAhead(gradingId: string): Promise<number> {
  const rows = await db().$queryRaw`
    with open as (
      select id, mode, "createdAt",
        row_number() over (partition by "userId" order by ("workerId" is null), mode, "createdAt", id) as turn
      from "GradingJob" where "finishedAt" is null
    )
    select count(*)::int as ahead
    from open, (select * from open where id = ${gradingId}::uuid) as mine
    where (open.mode, open.turn, open."createdAt", open.id) < (mine.mode, mine.turn, mine."createdAt", mine.id)`;
  return rowSchema.parse(rows)[0].ahead;
}
