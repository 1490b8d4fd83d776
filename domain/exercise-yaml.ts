import { exerciseFactsSchema, type ExerciseFacts } from "./exercise.ts";
import type { FactProblem } from "./fact-problem.ts";
import { asWritten } from "./said.ts";
import { readFacts } from "./yaml-facts.ts";

/** Something that is wrong with a file of an exercise, where it is. */
export interface FileProblem extends FactProblem {
  path: string;
}

const path = "exercise.yaml";

/** The facts, or what is wrong with them, each at its line. */
export function readExerciseYaml(text: string): { facts: ExerciseFacts; problems: [] } | { facts: null; problems: FileProblem[] } {
  const read = readFacts(text, exerciseFactsSchema, asWritten(path));
  return read.facts === null ? { facts: null, problems: read.problems.map((problem) => ({ path, ...problem })) } : read;
}
