// One worker: takes gradings from the queue until it is asked to end. Any number may run, on any
// machines with the same DATABASE_URL. --concurrency=2 grades two at a time.
import { parseArgs } from "node:util";
import { z } from "zod";
import { ExpectedError } from "#domain/errors.ts";
import { readyTensorFlow, tensorFlowBackend } from "#grader/reference/tensorflow.ts";
import type { Sandbox } from "#grader/runner/contract.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import { keepPublished } from "#lib/catalog/sync-published.ts";
import { db } from "#lib/db.ts";
import { logger } from "#lib/logger.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { catalogueGrader } from "./grader.ts";
import type { WorkerFacts } from "./heartbeat.ts";
import { startWorker } from "./start-worker.ts";

/** What is under way gets so long to finish before it is given back. */
const graceMs = 2500;
/** Nothing keeps the process beyond this after it was asked to end. */
const lastMomentMs = 3400;

function readConcurrency(): number {
  const { values } = parseArgs({ options: { concurrency: { type: "string", default: "1" } } });
  const parsed = z.coerce.number().int().min(1).max(64).safeParse(values.concurrency);
  if (!parsed.success) throw new ExpectedError("--concurrency is “{value}”: it must be a whole number from 1 to 64.", { value: values.concurrency });
  return parsed.data;
}

function readyLine({ concurrency, layers, tensorFlow }: WorkerFacts): string {
  const off = layers.filter(({ active }) => !active).map(({ name, note }) => `${name} is off (${note})`);
  return [
    `Worker ready, ${concurrency} at a time`,
    `sandbox: ${layers.filter(({ active }) => active).map(({ name }) => name).join(", ")}${off.length > 0 ? `; ${off.join("; ")}` : ""}`,
    `TensorFlow.js: ${tensorFlow.name}`,
  ].join(" · ");
}

async function main(): Promise<void> {
  const concurrency = readConcurrency();
  // One to spare: while a child that ended badly is replaced, the next program does not wait for it.
  const sandbox = createSandbox({ size: concurrency + 1, onTrouble: (message) => logger.error({ component: "sandbox" }, message) });
  let judge: Sandbox | null = null;
  const judgeSandbox = (): Sandbox => judge ??= createSandbox({ role: "judge", size: concurrency, onTrouble: (message) => logger.error({ component: "judge" }, message) });
  const facts = (): WorkerFacts => ({ concurrency, layers: sandbox.layers(), tensorFlow: tensorFlowBackend() });
  // Not waited for: without the database nothing is graded either.
  void keepPublished();
  // The first student should not wait for it.
  await readyTensorFlow();
  const worker = await startWorker({ grade: catalogueGrader(sandbox, judgeSandbox), facts, concurrency });

  let ending = false;
  const shutDown = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), lastMomentMs).unref();
    await worker.stop(graceMs);
    await Promise.all([sandbox.close(), judge?.close()]);
    await closeFeed();
    await db().$disconnect();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => { void shutDown(); });

  console.log(readyLine(facts()));
  process.send?.("ready");
}

try {
  await main();
} catch (error) {
  console.error(error instanceof ExpectedError ? error.message : error);
  process.exit(1);
}
