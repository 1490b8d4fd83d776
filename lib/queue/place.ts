import "server-only";
import { z } from "zod";
import { db } from "#lib/db.ts";

const rowsSchema = z.array(z.object({ id: z.uuid(), ahead: z.int() }));

type Places = ReadonlyMap<string, number>;

let latest: { at: number; places: Promise<Places> } | null = null;

/**
 * How many gradings come before each one that is open: Runs before Submits, students in turns, each
 * student's own in order of arrival. What is being graded counts too; regrades come after everyone.
 * @param maxAgeMs how old the answer may be: all who watch share one look at the queue
 */
function places(maxAgeMs: number): Promise<Places> {
  if (latest && Date.now() - latest.at < maxAgeMs) return latest.places;
  const mine = { at: Date.now(), places: readPlaces() };
  latest = mine;
  mine.places.catch(() => { if (latest === mine) latest = null; });
  return mine.places;
}

async function readPlaces(): Promise<Places> {
  const rows = await db().$queryRaw`
    with open as (
      select id, mode, "createdAt",
        row_number() over (partition by "userId" order by ("workerId" is null), mode, "createdAt", id) as turn
      from "GradingJob" where "finishedAt" is null and mode in ('run', 'submit')
    )
    select id, (row_number() over (order by mode, turn, "createdAt", id) - 1)::int as ahead from open`;
  return new Map(rowsSchema.parse(rows).map(({ id, ahead }) => [id, ahead]));
}

/** How many gradings come before this one; 0 for one that is not open any more. */
export const countAhead = async (gradingId: string, maxAgeMs = 0): Promise<number> => (await places(maxAgeMs)).get(gradingId) ?? 0;
