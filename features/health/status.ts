import "server-only";
import { z } from "zod";
import type { Role } from "#domain/accounts.ts";
import { NotFoundError } from "#domain/errors.ts";
import { db } from "#lib/db.ts";

/** What a worker says of itself (worker/heartbeat.ts); one of another version may say less. */
const factsSchema = z.object({
  concurrency: z.int().catch(1),
  layers: z.array(z.object({ name: z.string(), active: z.boolean(), note: z.string() })).catch([]),
  tensorFlow: z.object({ name: z.string(), why: z.string() }).catch({ name: "unknown", why: "the worker does not say" }),
});

const workersSchema = z.array(z.object({
  id: z.uuid(), host: z.string(), pid: z.int(), startedAt: z.coerce.date(),
  /** Since its last sign of life. */
  silentSeconds: z.number(),
  /** Gradings that it holds. */
  holds: z.int(),
  facts: factsSchema.catch({ concurrency: 1, layers: [], tensorFlow: { name: "unknown", why: "the worker does not say" } }),
}));
export type WorkerStatus = z.infer<typeof workersSchema>[number];

const waitingSchema = z.tuple([z.object({ runs: z.int(), submits: z.int(), regrades: z.int(), underWay: z.int(), oldestSeconds: z.number().nullable() })]);
const durationsSchema = z.array(z.object({ mode: z.enum(["run", "submit"]), gradings: z.int(), median: z.number(), p95: z.number() }));
const errorsSchema = z.tuple([z.object({ systemErrors: z.int(), retried: z.int() })]);
const minutesSchema = z.array(z.object({ minute: z.int(), gradings: z.int() }));
const connectionsSchema = z.tuple([z.object({ used: z.int(), allowed: z.int() })]);

export interface Status {
  workers: WorkerStatus[];
  /** What waits, by kind; `oldestSeconds` is the age of the oldest that somebody waits for. */
  queue: z.infer<typeof waitingSchema>[0];
  /** From submit to verdict in the last hour, in milliseconds, waiting included; without what was cancelled. */
  durations: z.infer<typeof durationsSchema>;
  /** Gradings in each of the last sixty minutes, the oldest first. */
  perMinute: number[];
  /** Of the last 24 hours: gradings that ended as system errors, and those that ended well after another try. */
  errors: z.infer<typeof errorsSchema>[0];
  connections: z.infer<typeof connectionsSchema>[0];
}

/** A worker that has been silent for so long counts as dead (worker/reap.ts). */
export const silentAfterSeconds = 2.5;

/**
 * How the site does, for those who run it.
 * @throws {NotFoundError} for everyone but administrators: for others there is no such page
 */
export async function selectStatus(viewer: { role: Role }): Promise<Status> {
  if (viewer.role !== "admin") throw new NotFoundError("There is no such page.");
  const [workers, queue, durations, minutes, errors, connections] = await Promise.all([
    db().$queryRaw`
      select worker.id, worker.host, worker.pid, worker."startedAt", worker.facts,
        greatest(0, extract(epoch from now() - worker."lastSeenAt"))::float8 as "silentSeconds",
        (select count(*)::int from "GradingJob" where "workerId" = worker.id and "finishedAt" is null) as holds
      from "WorkerHeartbeat" as worker order by worker.host, worker."startedAt", worker.id`,
    db().$queryRaw`
      select count(*) filter (where mode = 'run' and "workerId" is null)::int as runs,
        count(*) filter (where mode = 'submit' and "workerId" is null)::int as submits,
        count(*) filter (where mode in ('regrade', 'preview') and "workerId" is null)::int as regrades,
        count(*) filter (where "workerId" is not null)::int as "underWay",
        extract(epoch from now() - min("createdAt") filter (where mode in ('run', 'submit') and "workerId" is null))::float8 as "oldestSeconds"
      from "GradingJob" where "finishedAt" is null`,
    db().$queryRaw`
      select mode::text, count(*)::int as gradings,
        percentile_cont(0.5) within group (order by extract(epoch from "finishedAt" - "createdAt") * 1000)::float8 as median,
        percentile_cont(0.95) within group (order by extract(epoch from "finishedAt" - "createdAt") * 1000)::float8 as p95
      from "GradingJob" where "finishedAt" > now() - interval '1 hour' and mode in ('run', 'submit') and "cancelledAt" is null
      group by mode order by mode`,
    db().$queryRaw`
      select floor(extract(epoch from now() - "finishedAt") / 60)::int as minute, count(*)::int as gradings
      from "GradingJob" where "finishedAt" > now() - interval '1 hour' and "finishedAt" <= now() and "cancelledAt" is null
      group by 1`,
    db().$queryRaw`
      select count(*) filter (where coalesce(verdict.kind, job.result ->> 'verdict') = 'system_error')::int as "systemErrors",
        count(*) filter (where job.failures > 0 and coalesce(verdict.kind, job.result ->> 'verdict') <> 'system_error')::int as retried
      from "GradingJob" as job left join "Verdict" as verdict on verdict."gradingJobId" = job.id
      where job."finishedAt" > now() - interval '24 hours'`,
    db().$queryRaw`
      select (select count(*)::int from pg_stat_activity where backend_type = 'client backend') as used, current_setting('max_connections')::int as allowed`,
  ]);
  const byMinute = new Map(minutesSchema.parse(minutes).map(({ minute, gradings }) => [minute, gradings]));
  return {
    workers: workersSchema.parse(workers),
    queue: waitingSchema.parse(queue)[0],
    durations: durationsSchema.parse(durations),
    perMinute: Array.from({ length: 60 }, (_, i) => byMinute.get(59 - i) ?? 0),
    errors: errorsSchema.parse(errors)[0],
    connections: connectionsSchema.parse(connections)[0],
  };
}
