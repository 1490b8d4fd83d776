// npm run regrade -- <exercise-slug>: has its submissions graded again, because its tests were changed.
import path from "node:path";
import { parseArgs } from "node:util";
import { ExpectedError } from "#domain/errors.ts";
import { loadExercise, selectExerciseFolder } from "#grader/load-exercise.ts";
import { readSettings } from "./steps/settings.ts";
import { dataDir, root } from "./steps/paths.ts";
import { runningUrl } from "./steps/postgres.ts";

const usage = "Usage: npm run regrade -- <exercise-slug> [--all] [--report]";

function readArguments() {
  try {
    const { values, positionals: [slug, ...more] } = parseArgs({
      allowPositionals: true, options: { all: { type: "boolean", default: false }, report: { type: "boolean", default: false } },
    });
    if (slug === undefined || more.length > 0) throw new ExpectedError(usage);
    return { slug, ...values };
  } catch (error) {
    if (error instanceof ExpectedError) throw error;
    throw new ExpectedError(`${error instanceof Error ? error.message.split("\n")[0] : String(error)} ${usage}`);
  }
}

async function main(): Promise<void> {
  const { slug, all, report } = readArguments();
  const { folder } = await selectExerciseFolder(path.join(root, "exercises"), slug);
  const databaseUrl = process.env.DATABASE_URL ?? runningUrl(path.join(dataDir, "postgres"));
  if (!databaseUrl) throw new ExpectedError("The site's database does not run: start the site first, or set DATABASE_URL.");
  Object.assign(process.env, readSettings([]).env, { DATABASE_URL: databaseUrl });
  // The catalogue is read from the project's root.
  process.chdir(root);
  const { queueRegrade, regradeReport } = await import("#features/submissions/regrade.ts");

  if (!report) {
    const queued = await queueRegrade({ exerciseSlug: slug, exceptVersion: all ? undefined : (await loadExercise(folder)).version });
    console.log(queued === 0
      ? `Nothing to grade again: every verdict on ${slug} is of its present files. --all grades them all the same.`
      : `${queued} ${queued === 1 ? "submission" : "submissions"} of ${slug} will be graded again when nobody waits. \`npm run regrade -- ${slug} --report\` says what changed.`);
  }
  const { waiting, failed, changes } = await regradeReport(slug);
  for (const { before, after, submissions } of changes) console.log(`${String(submissions).padStart(6)}  ${before} → ${after}`);
  if (failed > 0) console.log(`${failed} could not be graded; the verdicts that were there stand.`);
  if (report || waiting > 0) console.log(`${waiting} still to be graded.`);
}

try {
  await main();
  process.exit(0);
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error;
  console.error(error.message);
  process.exit(2);
}
