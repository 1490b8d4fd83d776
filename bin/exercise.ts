import path from "node:path";
import { parseArgs } from "node:util";
import { ExpectedError } from "#domain/errors.ts";
import { listExercises, loadExercise, selectExerciseFolder } from "#grader/load-exercise.ts";
import { proveAll } from "#grader/proof/prove-all.ts";
import { openLedger } from "#grader/proof/proved.ts";

const usage = "Usage: npm run exercise -- verify [slug …] [--changed] [--seeds N]";
const project = path.resolve(import.meta.dirname, "..");
const root = path.join(project, "exercises");

/** @returns the exit code: 0 when everything asked for is proved, 1 when not, 2 for bad usage */
async function main(): Promise<number> {
  const { command, slugs, seeds, changed } = readArguments(process.argv.slice(2));
  if (command !== "verify") throw new ExpectedError(command === undefined ? usage : `There is no command "${command}". ${usage}`);
  const all = await listExercises(root);
  const chosen = slugs.length === 0 ? all : await Promise.all(slugs.map((slug) => selectExerciseFolder(root, slug)));
  if (chosen.length === 0) throw new ExpectedError(`${root} holds no exercises.`);

  const ledger = openLedger(project, path.join(project, "node_modules/.cache/descent-proved.json"));
  const versions = new Map<string, string>();
  for (const { slug, folder } of chosen) {
    const version = await versionOf(folder);
    if (version !== null) versions.set(slug, version);
  }
  const due = chosen.filter(({ slug }) => !(changed && ledger.holds(slug, versions.get(slug) ?? "", seeds)));
  if (due.length < chosen.length) console.log(`${chosen.length - due.length} unchanged since they were proved.`);

  let failures = 0;
  await proveAll(due, seeds, ({ slug }, findings) => {
    const version = versions.get(slug);
    if (version === undefined || findings.some(({ level }) => level === "failure")) ledger.strike(slug);
    else ledger.enter(slug, version, seeds);
    for (const { level, text } of findings) {
      console.log(`${{ ok: "ok     ", warning: "warning", failure: "FAILED " }[level]} ${slug}: ${text}`);
      if (level === "failure") failures += 1;
    }
  });
  console.log(failures === 0 ? `${chosen.length} of ${chosen.length} exercises are proved.` : `${failures} checks failed.`);
  return failures === 0 ? 0 : 1;
}

/** Null when the exercise does not load: the proof says why. */
async function versionOf(folder: string): Promise<string | null> {
  try {
    return (await loadExercise(folder)).version;
  } catch (error) {
    if (error instanceof ExpectedError) return null;
    throw error;
  }
}

function readArguments(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { seeds: { type: "string", default: "20" }, changed: { type: "boolean", default: false } } });
    const seeds = Number(values.seeds);
    if (!Number.isInteger(seeds) || seeds < 1 || seeds > 1000) throw new ExpectedError("--seeds takes a whole number from 1 to 1000.");
    const [command, ...slugs] = positionals;
    return { command, slugs, seeds, changed: values.changed };
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
