import path from "node:path";
import { parseArgs } from "node:util";
import { ExpectedError } from "#domain/errors.ts";
import { listExercises, selectExerciseFolder } from "#grader/load-exercise.ts";
import { proveAll } from "#grader/proof/prove-all.ts";
import { createSandbox } from "#grader/runner/pool.ts";

const usage = "Usage: npm run exercise -- verify [slug …] [--seeds N]";
const root = path.resolve(import.meta.dirname, "..", "exercises");

/** @returns the exit code: 0 when everything asked for is proved, 1 when not, 2 for bad usage */
async function main(): Promise<number> {
  const { command, slugs, seeds } = readArguments(process.argv.slice(2));
  if (command !== "verify") throw new ExpectedError(command === undefined ? usage : `There is no command "${command}". ${usage}`);
  const all = await listExercises(root);
  const chosen = slugs.length === 0 ? all : await Promise.all(slugs.map((slug) => selectExerciseFolder(root, slug)));
  if (chosen.length === 0) throw new ExpectedError(`${root} holds no exercises.`);

  const sandbox = createSandbox();
  let failures = 0;
  try {
    await proveAll(chosen, { sandbox, seeds }, ({ slug }, findings) => {
      for (const { level, text } of findings) {
        console.log(`${{ ok: "ok     ", warning: "warning", failure: "FAILED " }[level]} ${slug}: ${text}`);
        if (level === "failure") failures += 1;
      }
    });
  } finally {
    await sandbox.close();
  }
  console.log(failures === 0 ? `${chosen.length} of ${chosen.length} exercises are proved.` : `${failures} checks failed.`);
  return failures === 0 ? 0 : 1;
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { seeds: { type: "string", default: "20" } } });
    const seeds = Number(values.seeds);
    if (!Number.isInteger(seeds) || seeds < 1 || seeds > 1000) throw new ExpectedError("--seeds takes a whole number from 1 to 1000.");
    const [command, ...slugs] = positionals;
    return { command, slugs, seeds };
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError(`${error instanceof Error ? error.message.split("\n")[0] : String(error)} ${usage}`);
  }
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
