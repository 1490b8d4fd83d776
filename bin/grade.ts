import { randomInt } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { ExpectedError } from "#domain/errors.ts";
import { createGrader } from "#grader/grade.ts";
import { loadExercise, selectExerciseFolder } from "#grader/load-exercise.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import { verdictToJson, verdictToText } from "./steps/show-verdict.ts";

const usage = "Usage: npm run grade -- <exercise-slug> <file.ts> [--json] [--seed N]";
const root = path.resolve(import.meta.dirname, "..", "exercises");

async function main(): Promise<void> {
  const { slug, file, json, seed } = readArguments(process.argv.slice(2));
  const { folder } = await selectExerciseFolder(root, slug);
  const [exercise, source] = await Promise.all([loadExercise(folder), readSource(file)]);
  const sandbox = createSandbox();
  try {
    const verdict = await createGrader({ sandbox }).grade(exercise, source, { mode: "submit", seed });
    console.log(json ? JSON.stringify(verdictToJson(verdict)) : verdictToText(verdict));
  } finally {
    await sandbox.close();
  }
}

function readArguments(args: string[]) {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { json: { type: "boolean", default: false }, seed: { type: "string" } } });
  } catch (error) {
    throw new ExpectedError(`${error instanceof Error ? error.message.split("\n")[0] : String(error)} ${usage}`);
  }
  const { values, positionals: [slug, file, ...more] } = parsed;
  if (slug === undefined || file === undefined || more.length > 0) throw new ExpectedError(usage);
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed);
  if (values.seed?.trim() === "" || !Number.isSafeInteger(seed) || seed < 0 || seed >= 2 ** 31) {
    throw new ExpectedError(`--seed takes a whole number from 0 to ${2 ** 31 - 1}, not "${values.seed}".`);
  }
  return { slug, file, json: values.json, seed };
}

async function readSource(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (code === "ENOENT") throw new ExpectedError(`There is no file ${file}.`);
    if (code === "EISDIR") throw new ExpectedError(`${file} is a folder; name the file with the program.`);
    throw new ExpectedError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

try {
  await main();
} catch (error) {
  if (!(error instanceof ExpectedError)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
