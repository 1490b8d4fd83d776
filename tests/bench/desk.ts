// npm run bench:desk -- [--rounds 15] [--only <part of a name>] [--keep] [--database <address of one that was kept>]: the mentor's pages
// of a cohort of 1,000 students, 150 exercises and 1,000,000 submissions, in turns, so that what the machine does beside them hits all alike.
// Beside the time by the clock stands that of the processor (Linux), which holds on a busy machine too.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { testDatabases } from "../../bin/steps/test-database.ts";
import { largeDesk, type SeededDesk } from "./desk-seed.ts";
import { courseOfSize, fillDeskSite } from "./desk-site.ts";
import { parentOf, withChildren } from "./processor.ts";
import { timed } from "./ways.ts";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, only: { type: "string", default: "" }, keep: { type: "boolean", default: false }, database: { type: "string" } },
});
const rounds = Number(values.rounds);
const warmUp = 2;

const folder = mkdtempSync(path.join(os.tmpdir(), "descent-bench-"));
const databases = values.database === undefined ? await testDatabases("bench-postgres") : null;
const DATABASE_URL = values.database ?? await databases?.create() ?? "";
courseOfSize(folder, largeDesk.exercises);
process.chdir(folder);
Object.assign(process.env, { DATABASE_URL, DATA_DIR: folder, LOG_LEVEL: "silent", NODE_ENV: "production", NEXTAUTH_SECRET: "the benchmark's own secret, of no use elsewhere" });
const { db } = await import("#lib/db.ts");
const { listExercises } = await import("#lib/catalog/exercises.ts");
const { listProjects } = await import("#lib/catalog/projects.ts");
const { mapOf, measuredPages } = await import("./desk-pages.ts");

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
const ms = (value: number): string => `${value.toFixed(0)} ms`.padStart(9);
/** The server's process, from one of its backends; null where there is no /proc. */
async function serverPid(): Promise<number | null> {
  const [{ pid }] = await db().$queryRaw<[{ pid: number }]>`select pg_backend_pid() as pid`;
  return os.platform() === "linux" ? parentOf(pid) : null;
}

const load = (): string => os.loadavg()[0].toFixed(1);

async function filled(): Promise<SeededDesk> {
  const client = new pg.Client({ connectionString: DATABASE_URL });
  await client.connect();
  try {
    const from = performance.now();
    const made = values.database === undefined
      ? await fillDeskSite(client, listExercises().map(({ id, slug }) => ({ id, slug })), listProjects()[0].slug)
      : (await client.query<SeededDesk>(`select "cohortId", "userId" as "mentorId" from "Enrolment" where role = 'mentor'`)).rows[0];
    const { rows: [size] } = await client.query<{ submissions: string; verdicts: string; mb: string }>(
      `select (select count(*) from "Submission") as submissions, (select count(*) from "Verdict") as verdicts, pg_database_size(current_database()) / 1000000 as mb`);
    console.log(`${largeDesk.students} students, ${listExercises().length} exercises, ${size.submissions} submissions, ${size.verdicts} verdicts, ${size.mb} MB (made in ${((performance.now() - from) / 1000).toFixed(0)} s)`);
    return made;
  } finally {
    await client.end();
  }
}

try {
  const desk = await filled();
  const pages = (await measuredPages(desk)).filter(({ name }) => name.includes(values.only));
  const times = pages.map((): number[] => []);
  const first = pages.map(() => 0);
  const work = pages.map(() => ({ database: 0, site: 0 }));
  const database = await serverPid();
  const spent = () => ({ database: database === null ? 0 : withChildren(database) * 1000, site: process.cpuUsage().user / 1000 });
  const loadBefore = load();
  for (let round = -warmUp; round < rounds; round++) {
    for (const [index, page] of pages.entries()) {
      const before = spent();
      const took = await timed(page.work);
      if (round === -warmUp) first[index] = took;
      if (round < 0) continue;
      const after = spent();
      times[index].push(took);
      work[index].database += (after.database - before.database) / rounds;
      work[index].site += (after.site - before.site) / rounds;
    }
  }
  console.log(`\n${`${rounds} rounds`.padEnd(40)}      p50       p95    target     first   processor: database and site`);
  for (const [index, { name, target }] of pages.entries()) {
    const sorted = times[index].toSorted((a, b) => a - b);
    console.log(`${name.padEnd(40)}${ms(quantile(sorted, 0.5))} ${ms(quantile(sorted, 0.95))} ${(target === null ? "" : ms(target)).padEnd(9)} ${ms(first[index])} ${ms(work[index].database)} ${ms(work[index].site)}`);
  }
  for (const [name, html] of await mapOf(desk)) console.log(`${name}: rows of ${(html.length / 1000).toFixed(0)} KB, ${(gzipSync(html).length / 1000).toFixed(0)} KB compressed`);
  console.log(`load ${loadBefore} before, ${load()} after, on ${os.availableParallelism()} cores`);
  if (values.keep) console.log(`kept: --database ${DATABASE_URL}`);
} finally {
  await db().$disconnect();
  if (!values.keep) await databases?.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(0);
