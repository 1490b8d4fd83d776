import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { z } from "zod";
import { selectGrading } from "#features/submissions/queries.ts";
import { submitSolution } from "#features/submissions/service.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { end } from "#tests/factories/processes.ts";
import { until } from "#tests/factories/until.ts";

const exercise = selectExercise("conv-output-size");
const file = (name: string) => readFileSync(path.join(exercise.folder, name), "utf8");
const solution = file("solution.ts");
const mistaken = file("mistakes/padding-once.ts");

/** What a machine that only grades needs of the project. */
const parts = ["domain", "exercises", "content", "features", "grader", "lib", "worker", "package.json", "tsconfig.json"];
/** Idle: the heartbeat's, the queue's listener and fetcher, and the database client's first. */
const connectionsAtMost = 16;

class Machine {
  readonly root = mkdtempSync(path.join(os.tmpdir(), "descent-root-"));
  worker: ChildProcess | null = null;

  /** A checkout of its own, and of everything else only the database's address in common. */
  async start(): Promise<void> {
    for (const part of parts) cpSync(path.resolve(part), path.join(this.root, part), { recursive: true });
    // The packages are shared; what is made beside them, such as the runners' files, is not.
    mkdirSync(path.join(this.root, "node_modules"));
    for (const name of readdirSync("node_modules").filter((entry) => entry !== ".cache")) symlinkSync(path.resolve("node_modules", name), path.join(this.root, "node_modules", name));
    const dataDir = path.join(this.root, "data");
    mkdirSync(dataDir);
    const worker = spawn(process.execPath, ["--conditions=react-server", "--disable-warning=ExperimentalWarning", path.join(this.root, "worker/main.ts")], {
      cwd: this.root, stdio: ["ignore", "ignore", "inherit", "ipc"],
      env: { PATH: process.env.PATH, NODE_ENV: "test", DATABASE_URL: env().DATABASE_URL, DATA_DIR: dataDir, NEXTAUTH_SECRET: randomBytes(32).toString("base64") },
    });
    this.worker = worker;
    await Promise.race([once(worker, "message"), once(worker, "exit").then(() => { throw new Error("the worker ended before it was ready"); })]);
  }

  async stop(): Promise<void> {
    if (this.worker) await end(this.worker, "SIGKILL");
    rmSync(this.root, { recursive: true, force: true });
  }
}

const connections = async () => z.tuple([z.object({ used: z.int() })]).parse(await db().$queryRaw`
  select count(*)::int as used from pg_stat_activity where datname = current_database() and backend_type = 'client backend'`)[0].used;

async function verdictOf(person: Person, source: string): Promise<string> {
  const { gradingId } = await submitSolution(person, { exerciseSlug: exercise.slug, source, requestId: randomUUID() });
  return until("the verdict", async () => {
    const state = await selectGrading(person, gradingId);
    return state.status === "finished" ? state.verdict.verdict : null;
  }, 60_000);
}

describe("two workers with separate roots and one database", () => {
  const machines = [new Machine(), new Machine()];
  before(async () => {
    const own = await connections();
    await Promise.all(machines.map((machine) => machine.start()));
    const each = (await connections() - own) / machines.length;
    console.log(`connections of an idle worker: ${each}`);
    assert.ok(each <= connectionsAtMost);
  });
  after(async () => {
    await Promise.all(machines.map((machine) => machine.stop()));
    await db().$disconnect();
  });

  it("share the work, and give the same verdicts", { timeout: 120_000 }, async () => {
    const people = await Promise.all(Array.from({ length: 12 }, () => makePerson()));
    const own = await connections();
    const verdicts = await Promise.all(people.map((person, i) => verdictOf(person, i % 2 === 0 ? solution : mistaken)));
    console.log(`connections of a worker after its first work: ${(await connections() - own) / 2} more`);
    assert.deepEqual(verdicts, people.map((_, i) => i % 2 === 0 ? "accepted" : "wrong_answer"));
    const holders = await db().gradingJob.groupBy({ by: ["workerId"], _count: true });
    assert.equal(holders.length, 2, "both worked");
    const versions = await db().verdict.groupBy({ by: ["exerciseVersion"] });
    assert.equal(versions.length, 1, "from the same content");
  });

  it("when one is lost, the other takes over what it held", { timeout: 120_000 }, async () => {
    const ada = await makePerson();
    const slow = `${solution}\nlet work = 0;\nfor (let i = 0; i < 4e8; i++) work += i % 7;\n`;
    const { gradingId } = await submitSolution(ada, { exerciseSlug: exercise.slug, source: slow, requestId: randomUUID() });
    const held = await until("the start", async () => (await db().gradingJob.findUniqueOrThrow({ where: { id: gradingId } })).workerId);
    const { pid } = await db().workerHeartbeat.findUniqueOrThrow({ where: { id: held } });
    const lost = machines.find(({ worker }) => worker?.pid === pid);
    assert.ok(lost?.worker);
    await end(lost.worker, "SIGKILL");
    await until("the verdict", async () => (await selectGrading(ada, gradingId)).status === "finished", 60_000);
    const job = await db().gradingJob.findUniqueOrThrow({ where: { id: gradingId } });
    assert.notEqual(job.workerId, held);
    assert.equal(job.attempt, 2);
    assert.equal(await verdictOf(await makePerson(), mistaken), "wrong_answer");
  });
});
