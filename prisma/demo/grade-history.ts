import path from "node:path";
import type { Verdict } from "#domain/verdict.ts";
import { createGrader, type Grader } from "#grader/grade.ts";
import { createMistakeRuns } from "#grader/judge/mistake-runs.ts";
import { listExercises, loadExercise, type Exercise } from "#grader/load-exercise.ts";
import { createSandbox } from "#grader/runner/pool.ts";
import type { Attempt } from "./people.ts";

/** One attempt as it is stored. */
export interface GradedAttempt {
  exerciseId: string;
  exerciseSlug: string;
  source: string;
  seed: number;
  verdict: Verdict;
  exerciseVersion: string;
}

/** The author's message stands at the top of a mistake; a student's own file would not have it. */
const withoutLeadingComment = (source: string): string => source.replace(/^\s*\/\*\*[\s\S]*?\*\/\s*/, "");

function sourceOf(exercise: Exercise, attempt: Attempt): string {
  if (attempt === "accepted") return exercise.solution;
  if (attempt === "starter") return exercise.starter;
  if (attempt === "broken") return exercise.solution.replace(/\}\s*$/, "");
  return withoutLeadingComment(exercise.mistakes[attempt % exercise.mistakes.length].source);
}

export interface HistoryGrader {
  grade(slug: string, attempt: Attempt): Promise<GradedAttempt>;
  close(): Promise<void>;
}

/** Grades demo attempts with the real grader. The same source of the same exercise is graded once. */
export async function createHistoryGrader(root: string): Promise<HistoryGrader> {
  const sandbox = createSandbox();
  const grader: Grader = createGrader({ sandbox, mistakeRuns: createMistakeRuns(sandbox) });
  const folders = new Map((await listExercises(path.join(root, "exercises"))).map((folder) => [folder.slug, folder.folder]));
  const loaded = new Map<string, Promise<Exercise>>();
  const graded = new Map<string, Promise<GradedAttempt>>();

  async function gradeOnce(slug: string, attempt: Attempt): Promise<GradedAttempt> {
    const folder = folders.get(slug);
    if (folder === undefined) throw new Error(`the demo names the exercise "${slug}", which is not there`);
    if (!loaded.has(slug)) loaded.set(slug, loadExercise(folder));
    const exercise = await loaded.get(slug);
    if (!exercise) throw new Error(`the exercise "${slug}" could not be loaded`);
    const source = sourceOf(exercise, attempt);
    const seed = 2026;
    const verdict = await grader.grade(exercise, source, { mode: "submit", seed });
    if (verdict.verdict === "system_error") throw new Error(`the grader failed on ${slug}: ${verdict.summary}`);
    return { exerciseId: exercise.facts.id, exerciseSlug: slug, source, seed, verdict, exerciseVersion: exercise.version };
  }

  return {
    grade(slug, attempt) {
      const key = `${slug}/${attempt}`;
      let result = graded.get(key);
      if (!result) graded.set(key, result = gradeOnce(slug, attempt));
      return result;
    },
    close: () => sandbox.close(),
  };
}
