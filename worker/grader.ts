import path from "node:path";
import { createGrader } from "#grader/grade.ts";
import { createMistakeRuns } from "#grader/judge/mistake-runs.ts";
import { loadExercise, selectExerciseFolder, type Exercise } from "#grader/load-exercise.ts";
import type { Sandbox } from "#grader/runner/contract.ts";
import type { Grade } from "./grade-submission.ts";

const exercisesRoot = path.resolve(import.meta.dirname, "..", "exercises");
/** An author's change is seen after this; until then the files are not read again. */
const keepMs = 2000;

/** The real grader: exercises from the catalogue, student code in the sandbox. */
export function catalogueGrader(sandbox: Sandbox): Grade {
  const grader = createGrader({ sandbox, mistakeRuns: createMistakeRuns(sandbox) });
  const kept = new Map<string, { exercise: Promise<Exercise>; until: number }>();

  function exerciseOf(slug: string): Promise<Exercise> {
    const known = kept.get(slug);
    if (known && known.until > Date.now()) return known.exercise;
    const exercise = selectExerciseFolder(exercisesRoot, slug).then(({ folder }) => loadExercise(folder));
    kept.set(slug, { exercise, until: Date.now() + keepMs });
    // A folder that could not be read is tried anew the next time.
    exercise.catch(() => kept.delete(slug));
    return exercise;
  }

  return async ({ exerciseSlug, source, ownInput, ...options }) => {
    const exercise = await exerciseOf(exerciseSlug);
    return { verdict: await grader.grade(exercise, source, { ...options, ownInput: ownInput ?? undefined }), exerciseVersion: exercise.version };
  };
}
