import "server-only";
import { z } from "zod";
import { db } from "#lib/db.ts";

const rowsSchema = z.array(z.object({ id: z.uuid(), ahead: z.int() }));

type Places = ReadonlyMap<string, number>;

/** `at` by the process's own clock, which never goes back. */
interface Look { at: number; places: Promise<Places> }

let latest: Look | null = null;

/**
 * How many gradings come before each one that is open: Runs before Submits, students in turns, each
 * student's own in order of arrival. What is being graded counts too; regrades come after everyone.
 * @param since the answer must not be older than this moment: all who ask share one look at the queue
 */
function lookAt(since: number): Look {
  if (latest && latest.at >= since) return latest;
  const mine = { at: performance.now(), places: readPlaces() };
  latest = mine;
  mine.places.catch(() => { if (latest === mine) latest = null; });
  return mine;
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

/**
 * How many gradings come before this one; 0 for one that is not open any more.
 * @param maxAgeMs how old the answer may be; one that came after that look has a newer one taken
 */
export async function countAhead(gradingId: string, maxAgeMs = 0): Promise<number> {
  const asked = performance.now();
  const look = lookAt(asked - maxAgeMs);
  const place = (await look.places).get(gradingId);
  if (place !== undefined || look.at >= asked) return place ?? 0;
  return (await lookAt(asked).places).get(gradingId) ?? 0;
}
