import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildIfStale } from "./build.ts";
import { root } from "./paths.ts";
import { runToEnd } from "./processes.ts";
import { readSettings } from "./settings.ts";
import { testDatabases } from "./test-database.ts";

export interface Counts { passed: number; failed: number; skipped: number }

const flags = ["--conditions=react-server", "--disable-warning=ExperimentalWarning"];

/** A file that has not ended by then never will: it is ended, and is a failure with its name. */
const fileTimeMs = 15 * 60_000;

interface NodeTestOptions {
  concurrency?: number;
  env?: Record<string, string>;
  flags?: string[];
  /** Print the report when all is over: another run prints beside this one. */
  reportAtEnd?: boolean;
}

/** Runs files with node's test runner; a run that dies without a count is one failure. */
async function nodeTest(files: string[], options: NodeTestOptions = {}): Promise<Counts> {
  if (files.length === 0) throw new Error("no test file was found");
  const folder = mkdtempSync(path.join(os.tmpdir(), "descent-test-"));
  try {
    const [counts, report] = [path.join(folder, "counts.json"), path.join(folder, "report.txt")];
    const code = await runToEnd(process.execPath, [
      ...flags, ...options.flags ?? [], "--test", `--test-timeout=${fileTimeMs}`, `--test-concurrency=${options.concurrency ?? os.availableParallelism()}`,
      "--test-reporter=spec", `--test-reporter-destination=${options.reportAtEnd ? report : "stdout"}`,
      `--test-reporter=${path.join(root, "bin/steps/count-reporter.ts")}`, `--test-reporter-destination=${counts}`,
      ...files,
    ], { cwd: root, env: { ...process.env, NODE_ENV: "test", ...options.env } });
    if (options.reportAtEnd) console.log(readFileSync(report, "utf8"));
    const result: Counts = { passed: 0, failed: 0, skipped: 0, ...JSON.parse(readFileSync(counts, "utf8") || "{}") };
    return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const find = (pattern: string, only: string[]) => globSync(pattern, { cwd: root }).sort()
  .filter((file) => only.length === 0 || only.some((part) => file.includes(part)));

export const add = (a: Counts, b: Counts): Counts => ({ passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped });

/** Files that mostly wait: for workers that die, come back or take turns. */
const waits = (file: string): boolean => /\/(queue|worker)/.test(file);

/** For what computes beside tests that look at time: it takes what these leave. */
const politely = ["--import", "data:text/javascript,import{setPriority}from'node:os';setPriority(10)"];

/**
 * Each file of the integration suite gets a database and a data folder of its own. Those that wait run one after the
 * other, since what they look at is time; beside them, in two rows and politely, those that compute.
 */
async function integration(only: string[]): Promise<Counts> {
  const databases = await testDatabases("test-postgres");
  const dataDirs = mkdtempSync(path.join(os.tmpdir(), "descent-data-"));
  const inTurn = async (next: () => string | undefined, options: NodeTestOptions): Promise<Counts> => {
    let total: Counts = { passed: 0, failed: 0, skipped: 0 };
    for (let file = next(); file !== undefined; file = next()) {
      const env = {
        DATABASE_URL: await databases.create(), DATA_DIR: mkdtempSync(path.join(dataDirs, "of-")),
        NEXTAUTH_SECRET: "a secret of the tests that is long enough", NEXTAUTH_URL: "http://localhost:3000",
      };
      total = add(total, await nodeTest([file], { ...options, concurrency: 1, env }));
    }
    return total;
  };
  try {
    const files = find("tests/integration/**/*.test.ts", only);
    if (files.length === 0) throw new Error("no test file was found");
    const [waiting, computing] = [files.filter(waits), files.filter((file) => !waits(file))];
    const beside = { flags: politely, reportAtEnd: true };
    return (await Promise.all([inTurn(() => waiting.shift(), {}), ...Array.from({ length: Math.min(2, computing.length) }, () => inTurn(() => computing.shift(), waiting.length > 0 || computing.length > 1 ? beside : {}))])).reduce(add);
  } finally {
    await databases.stop();
    rmSync(dataDirs, { recursive: true, force: true });
  }
}

/**
 * The browser tests start the site themselves, by the same door as `npm start`. A person at a browser waits most of
 * the time, so the stories are told in two halves beside each other, each with a site of its own; a few are one half.
 */
async function e2e(only: string[]): Promise<Counts> {
  // Two starts at once must not both build.
  await buildIfStale(readSettings([]).env);
  if (only.length > 0) return stories(only, "some");
  const all = find("tests/e2e/*.e2e.ts", []);
  const [first, second] = [all.filter(isInFirstHalf), all.filter((file) => !isInFirstHalf(file))];
  return (await Promise.all([stories(first, "first"), stories(second, "second")])).reduce(add);
}

/** These take about as long as all others together. */
const isInFirstHalf = (file: string): boolean => /\/(accessibility|beside|closed-network|drafts|first-award|grading)\./.test(file);

async function stories(files: string[], half: string): Promise<Counts> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "descent-e2e-"));
  try {
    const counts = path.join(folder, "counts.json");
    const args = ["--config", "tests/e2e/playwright.config.ts", "--output", `test-results/${half}`, ...files];
    const code = await runToEnd(process.execPath, [path.join(root, "node_modules/@playwright/test/cli.js"), "test", ...args], {
      cwd: root, env: { ...process.env, DESCENT_COUNTS: counts },
    });
    const result: Counts = { passed: 0, failed: 0, skipped: 0, ...JSON.parse(readFileSync(counts, "utf8")) };
    return code !== 0 && result.failed === 0 ? { ...result, failed: 1 } : result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every suite, in the order of how soon it tells. `only` narrows to files whose path contains one of its parts. */
export const suites: Record<string, (only: string[]) => Promise<Counts>> = {
  unit: (only) => nodeTest(find("tests/unit/**/*.test.ts", only)),
  proof: (only) => nodeTest(find("tests/proof/**/*.test.ts", only), { concurrency: 1 }),
  // One file at a time: what is measured there is time and memory.
  hostile: (only) => nodeTest(find("tests/hostile/**/*.test.ts", only), { concurrency: 1 }),
  integration,
  e2e,
};
