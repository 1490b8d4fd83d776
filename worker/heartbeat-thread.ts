// A worker's sign of life, on a thread and a connection of its own (see heartbeat.ts).
import { writeSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { parentPort, workerData } from "node:worker_threads";
import pg from "pg";
import { isDatabaseAway } from "#lib/database-away.ts";
import { cancelChannel } from "#lib/queue/cancel-channel.ts";
import { heartbeatDataSchema, toThreadSchema, type FromThread } from "./heartbeat-messages.ts";

const { databaseUrl, workerId, host, pid, facts: firstFacts, pool: firstPool, beatEveryMs, maxSilenceMs } = heartbeatDataSchema.parse(workerData);
const queryTimeoutMs = 4000;
const stopTimeoutMs = 1500;

let facts = firstFacts;
let pool = firstPool;
/** Beats since the main thread was heard: counted, so that a machine that slept is not taken for one that hangs. */
let silentBeats = 0;
let client: pg.Client | null = null;
let stopping = false;

const tell = (message: FromThread): void => parentPort?.postMessage(message);
const tellTrouble = (error: unknown): void => tell({ type: "trouble", message: error instanceof Error ? error.message : String(error), away: isDatabaseAway(error) });

parentPort?.on("message", (raw: unknown) => {
  const message = toThreadSchema.parse(raw);
  if (message.type === "stop") {
    stopping = true;
    void signOff();
    return;
  }
  silentBeats = 0;
  ({ facts, pool } = message);
});

async function connected(): Promise<pg.Client> {
  if (client) return client;
  const fresh = new pg.Client({ connectionString: databaseUrl, keepAlive: true, connectionTimeoutMillis: queryTimeoutMs, query_timeout: queryTimeoutMs, application_name: "descent-heartbeat" });
  // A connection that is lost between two beats is found by the next.
  fresh.on("error", () => drop(fresh));
  fresh.on("end", () => drop(fresh));
  fresh.on("notification", ({ payload }) => { if (payload) tell({ type: "cancel", gradingId: payload }); });
  try {
    await fresh.connect();
    await fresh.query(`listen "${cancelChannel}"`);
  } catch (error) {
    void fresh.end().catch(() => undefined);
    throw error;
  }
  client = fresh;
  return fresh;
}

function drop(lost: pg.Client): void {
  if (client === lost) client = null;
}

/** Stores the sign of life and asks which of this worker's gradings are wanted no more, in one statement. */
async function beat(): Promise<void> {
  const connection = await connected();
  if (stopping) return;
  try {
    const { rows } = await connection.query<{ id: string }>({
      name: "beat",
      text: `with beat as (
          insert into "WorkerHeartbeat" (id, host, pid, pool, facts, "startedAt", "lastSeenAt")
          values ($1::uuid, $2, $3, $4, $5::jsonb, now(), now())
          on conflict (id) do update set "lastSeenAt" = now(), pool = excluded.pool, facts = excluded.facts
        )
        select id from "GradingJob" where "workerId" = $1::uuid and "finishedAt" is null and "cancelledAt" is not null`,
      values: [workerId, host, pid, pool, facts],
    });
    for (const { id } of rows) tell({ type: "cancel", gradingId: id });
  } catch (error) {
    drop(connection);
    void connection.end().catch(() => undefined);
    throw error;
  }
}

/** The process cannot be asked to end while its main thread hangs. Its jobs go to others, its starter starts another. */
function endHungProcess(): void {
  // By the file descriptor: a thread's console needs the main thread.
  writeSync(2, `Worker ${pid}: the main thread has not answered for ${Math.round(maxSilenceMs / 1000)} s; the process is ended.\n`);
  process.kill(pid, "SIGKILL");
}

async function signOff(): Promise<void> {
  // At most so long: the others find out by themselves.
  setTimeout(() => process.exit(0), stopTimeoutMs);
  try {
    await (await connected()).query(`delete from "WorkerHeartbeat" where id = $1::uuid`, [workerId]);
    await client?.end();
  } catch (error) {
    tellTrouble(error);
  }
  process.exit(0);
}

while (!stopping) {
  const startedAt = Date.now();
  try {
    await beat();
    tell({ type: "beat", at: Date.now() });
  } catch (error) {
    if (!stopping) tellTrouble(error);
  }
  silentBeats += 1;
  if (silentBeats * beatEveryMs > maxSilenceMs) endHungProcess();
  await sleep(Math.max(50, beatEveryMs - (Date.now() - startedAt)));
}
