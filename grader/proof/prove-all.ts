import { availableParallelism } from "node:os";
import type { ExerciseFolder } from "../load-exercise.ts";
import type { Finding } from "./finding.ts";
import { proveExercise, type ProofOptions } from "./prove.ts";

/** Proves exercises side by side, one per core, and reports each as soon as it is done. */
export async function proveAll(exercises: readonly ExerciseFolder[], options: ProofOptions, report: (exercise: ExerciseFolder, findings: Finding[]) => void): Promise<void> {
  const waiting = [...exercises];
  const prover = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      report(next, await proveExercise(next.folder, options));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, prover));
}
