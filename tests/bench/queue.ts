// npm run bench:queue -- [--workers 1] [--gradings 600]: what one grading costs on its way through the queue, in processor time,
// so that the figures hold on a machine that does other things as well (Linux).
import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { z } from "zod";
import { root } from "../../bin/steps/paths.ts";
import { testDatabases } from "../../bin/steps/test-database.ts";
import { parentOf, processorSeconds, withChildren } from "./processor.ts";

const { values } = parseArgs({ options: { workers: { type: "string", default: "1" }, gradings: { type: "string", default: "600" }, students: { type: "string", default: "30" } } });
const [workers, gradings, students] = [values.workers, values.gradings, values.students].map(Number);

const databases = await testDatabases("bench-postgres");
const dataDir = mkdtempSync(path.join(os.tmpdir(), "descent-bench-"));
process.chdir(root);
Object.assign(process.env, {
  DATABASE_URL: await databases.create(), DATA_DIR: dataDir, LOG_LEVEL: "silent", NODE_ENV: "test",
  NEXTAUTH_SECRET: "the benchmark's own secret, of no use elsewhere",
});
const { db } = await import("#lib/db.ts");
const { enqueueStudent } = await import("#lib/queue/enqueue.ts");
const { selectExercise } = await import("#lib/catalog/exercises.ts");
const { makePerson } = await import("#tests/factories/people.ts");
const { end, endAll, forkRealWorker } = await import("#tests/factories/processes.ts");

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;

try {
  const exercise = selectExercise("conv-output-size");
  const source = readFileSync(path.join(exercise.folder, "solution.ts"), "utf8");
  const names = { exerciseId: exercise.id, exerciseSlug: exercise.slug };
  const send = async (count: number): Promise<void> => {
    const people = await Promise.all(Array.from({ length: students }, () => makePerson()));
    for (const [i, { id: userId }] of people.entries()) {
      const share = Math.floor((count + i) / students);
      const made = await db().submission.createManyAndReturn({ data: Array.from({ length: share }, () => ({ ...names, userId, requestId: randomUUID(), source })), select: { id: true } });
      await db().gradingJob.createMany({ data: made.map(({ id }) => ({ ...names, userId, mode: "submit" as const, submissionId: id, seed: 1 })) });
      await db().$transaction((tx) => enqueueStudent(tx, userId));
    }
  };
  const drained = async (): Promise<void> => {
    while (await db().gradingJob.count({ where: { finishedAt: null } }) > 0) await new Promise((resolve) => setTimeout(resolve, 200));
  };
  const crew = await Promise.all(Array.from({ length: workers }, () => forkRealWorker({ quiet: true })));
  const pids = crew.flatMap(({ pid }) => pid ?? []);
  await send(60);
  await drained();

  const [{ pid: backend }] = z.tuple([z.object({ pid: z.int() })]).parse(await db().$queryRaw`select pg_backend_pid() as pid`);
  const database = parentOf(backend);
  const measure = () => ({ worker: pids.reduce((sum, pid) => sum + processorSeconds(pid), 0), all: pids.reduce((sum, pid) => sum + withChildren(pid), 0), database: withChildren(database) });
  await send(gradings);
  const [before, from] = [measure(), performance.now()];
  await drained();
  const [after, seconds] = [measure(), (performance.now() - from) / 1000];
  const each = (cost: number): string => `${(cost * 1000 / gradings).toFixed(1)} ms`;
  const [worker, all, data] = [after.worker - before.worker, after.all - before.all, after.database - before.database];
  const spans = z.array(z.object({ ms: z.number() })).parse(await db().$queryRaw`select extract(epoch from "finishedAt" - "startedAt")::float8 * 1000 as ms from "GradingJob" order by ms`).map(({ ms }) => ms);
  console.log(`${gradings} gradings of ${students} students by ${workers} ${workers === 1 ? "worker" : "workers"} in ${seconds.toFixed(1)} s: ${(gradings / seconds).toFixed(0)} a second on a machine of ${os.availableParallelism()} cores`);
  console.log(`processor time of one grading: worker ${each(worker)}, its runners ${each(all - worker)}, database ${each(data)}; in all ${each(all + data)}, so ${(gradings / (all + data)).toFixed(0)} a second per core`);
  console.log(`from start to verdict: p50 ${quantile(spans, 0.5).toFixed(0)} ms, p99 ${quantile(spans, 0.99).toFixed(0)} ms`);
  const [{ bytes }] = z.tuple([z.object({ bytes: z.number() })]).parse(await db().$queryRaw`
    select (pg_total_relation_size('"Submission"') + pg_total_relation_size('"GradingJob"') + pg_total_relation_size('"Verdict"'))::float8 / (select count(*) from "Verdict") as bytes`);
  const [{ used }] = z.tuple([z.object({ used: z.int() })]).parse(await db().$queryRaw`select count(*)::int as used from pg_stat_activity where backend_type = 'client backend' and application_name like 'descent%'`);
  console.log(`kept for each submission: ${(bytes / 1024).toFixed(1)} KB with its indexes; connections of the queue and of signs of life: ${used}`);
  for (const child of crew) await end(child, "SIGTERM");
} finally {
  await endAll();
  await db().$disconnect();
  await databases.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
