import type { ExerciseFolder } from "../load-exercise.ts";
import type { Finding } from "./finding.ts";
import { createProvers } from "./provers.ts";

/** Proves exercises side by side, one per core, and reports each as soon as it is done. */
export async function proveAll(exercises: readonly ExerciseFolder[], seeds: number, report: (exercise: ExerciseFolder, findings: Finding[]) => void): Promise<void> {
  const provers = createProvers(exercises.length);
  try {
    await Promise.all(exercises.map(async (exercise) => report(exercise, await provers.prove(exercise.folder, seeds))));
  } finally {
    await provers.close();
  }
}
