// npm run bench:chaos -- [--kills 1000]: random kill -9 of workers and runners under load, and what came of every submission.
import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { root } from "../../bin/steps/paths.ts";
import { testDatabases } from "../../bin/steps/test-database.ts";

const { values } = parseArgs({ options: { kills: { type: "string", default: "1000" }, workers: { type: "string", default: "3" } } });
const kills = Number(values.kills);
const workers = Number(values.workers);
if (!Number.isInteger(kills) || kills < 1 || !Number.isInteger(workers) || workers < 2) {
  console.error("--kills takes a whole number from 1, --workers one from 2.");
  process.exit(2);
}

const quantile = (sorted: readonly number[], q: number): number => sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function spread(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `p50 ${seconds(quantile(sorted, 0.5))}, p95 ${seconds(quantile(sorted, 0.95))}, at most ${seconds(sorted.at(-1) ?? 0)}`;
}

const databases = await testDatabases("bench-postgres");
const dataDir = mkdtempSync(path.join(os.tmpdir(), "descent-bench-"));
process.chdir(root);
Object.assign(process.env, {
  DATABASE_URL: await databases.create(), DATA_DIR: dataDir, LOG_LEVEL: "silent", NODE_ENV: "test",
  NEXTAUTH_SECRET: "the benchmark's own secret, of no use elsewhere",
});
const { runChaos } = await import("#tests/factories/chaos.ts");
const { endAll } = await import("#tests/factories/processes.ts");
try {
  const figures = await runChaos({
    kills, workers, workerShare: 0.25, pauseMs: 600, drainMs: 300_000,
    onKill: (done) => { if (done % 50 === 0) console.log(`${done} of ${kills} kills`); },
  });
  console.log(`${figures.workersKilled} workers and ${figures.runnersKilled} runners killed in ${figures.seconds.toFixed(0)} s, ${workers} workers`);
  console.log(`${figures.submissions} submissions: ${Object.entries(figures.verdicts).map(([kind, times]) => `${times} ${kind}`).join(", ")}; ${figures.survived} accepted at another try`);
  console.log(`lost ${figures.lost}, double ${figures.double}, stuck ${figures.stuck}, given up before three losses ${figures.givenUpTooSoon}`);
  console.log(`held by a killed worker: ${figures.backMs.length}; in the queue again after ${spread(figures.backMs)}, running again after ${spread(figures.againMs)}`);
  console.log(`asked to end: exit codes ${figures.exitCodes.join(", ")}; runners left ${figures.runnersLeft}, signs of life left ${figures.heartbeatsLeft}`);
} finally {
  await endAll();
  await databases.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
process.exit(0);
