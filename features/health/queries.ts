import "server-only";
import { z } from "zod";
import { db } from "#lib/db.ts";

const rowSchema = z.tuple([z.object({ workers: z.int(), waiting: z.int() })]);
const patienceMs = 3000;

export type Health = { database: true; workers: number; waiting: number } | { database: false };

/** Whether the database answers, how many workers gave a sign of life in the last seconds, and how many gradings somebody waits for. */
export async function readHealth(): Promise<Health> {
  const asked = db().$queryRaw`
    select (select count(*)::int from "WorkerHeartbeat" where "lastSeenAt" > now() - interval '5 seconds') as workers,
      (select count(*)::int from "GradingJob" where "finishedAt" is null and "workerId" is null and mode in ('run', 'submit')) as waiting`;
  const timeout = AbortSignal.timeout(patienceMs);
  const late = new Promise<null>((resolve) => timeout.addEventListener("abort", () => resolve(null)));
  const rows = await Promise.race([asked, late]).catch(() => null);
  return rows === null ? { database: false } : { database: true, ...rowSchema.parse(rows)[0] };
}
