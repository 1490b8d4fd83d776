// A worker in a process of its own, with the scripted grader: what tests kill.
import { startWorker } from "#worker/start-worker.ts";
import { scriptedFacts, scriptedGrade } from "./scripted-grader.ts";

const maxSilenceMs = process.env.TEST_MAX_SILENCE_MS === undefined ? undefined : Number(process.env.TEST_MAX_SILENCE_MS);
const worker = await startWorker({ grade: scriptedGrade, facts: scriptedFacts, concurrency: 1, maxSilenceMs });
process.on("SIGTERM", () => { void worker.stop(1000).then(() => process.exit(0)); });
process.send?.({ ready: worker.id });
