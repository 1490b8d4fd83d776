import "server-only";
import path from "node:path";
import type { Exercise } from "./exercises.ts";
import { exercisesDir, readText } from "./files.ts";

/**
 * The author's solution. It is no part of `Exercise`, so that no page has it by accident: whoever calls
 * this has checked that the reader may see it.
 */
export const referenceSolution = (exercise: Pick<Exercise, "folder">): string =>
  readText(path.join(path.dirname(exercisesDir), exercise.folder, "solution.ts"));
