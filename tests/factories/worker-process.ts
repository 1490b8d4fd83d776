// A worker in a process of its own, with the scripted grader: what tests kill.
import { startWorker } from "#worker/start-worker.ts";
import { scriptedFacts, scriptedGrade } from "./scripted-grader.ts";

const worker = await startWorker({ grade: scriptedGrade, facts: scriptedFacts, concurrency: 1 });
process.on("SIGTERM", () => { void worker.stop(1000).then(() => process.exit(0)); });
process.send?.({ ready: worker.id });
