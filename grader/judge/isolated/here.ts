import type * as TensorFlow from "@tensorflow/tfjs";
import type { OwnInput } from "#domain/own-input.ts";
import { said, type Said } from "#domain/said.ts";
import * as authoring from "../../authoring.ts";
import { isTests, noTests, whyNoTests } from "../../check-tests.ts";
import { caseFacts, inTheOpen } from "../../define-tests.ts";
import { createGrader } from "../../grade.ts";
import type { Exercise } from "../../load-exercise.ts";
import { prepareCases } from "../prepare.ts";
import type { Call, RunRequest, RunResult } from "../../runner/contract.ts";
import { bringDataSets } from "./data-sets.ts";
import { bringTensorFlow } from "./tensorflow.ts";

/**
 * The judge inside an isolate: grade.ts as it is, beside the tests of an author whom nobody trusts. What it needs
 * from outside, the runs of programs, it asks for by ending: asked again with the answers, it comes as far as the
 * next question. Nothing here is secret from the author's code, and nothing that it says is believed unread.
 */

/** One run of a program: the student's, or by its slug a mistake's, for the first so many calls. */
export interface Need { of: "submission" | { mistake: string }; calls: number }

export interface Question {
  exercise: Omit<Exercise, "tests" | "folder">;
  source: string;
  mode: "run" | "submit";
  seed: number;
  ownInput: OwnInput | null;
  /** Judge hidden cases in the open: for the author's own eyes. */
  open: boolean;
  /** By {@link nameOf}. */
  answers: Record<string, Answer>;
}

/** How a run went: what it came to, and what was heard on the way, in order. */
export interface Answer {
  result: RunResult;
  told: Told[];
}
export type Told = { call: number } | { step: number; metrics: Record<string, number | null> };

export const nameOf = ({ of, calls }: Need): string => `${typeof of === "string" ? "" : of.mistake}#${calls}`;

/** Thrown through the grader where it waits for a run that is still to be made. */
const unanswered = new Error("a run is still to be made");

/**
 * Grades, as far as the answers go.
 * @param tests the author's default export, which can be anything
 * @param json a {@link Question}
 * @returns JSON: `{ verdict }`, `{ needs, calls, hidden }` or `{ broken }` with what is wrong with the tests
 */
export async function grade(tests: unknown, json: string): Promise<string> {
  const { exercise, source, mode, seed, ownInput, open, answers }: Question = JSON.parse(json);
  const problem = whyNoTests(tests, exercise.facts);
  if (problem !== null || !isTests(tests)) return JSON.stringify({ broken: inTests(problem ?? noTests) });
  const needs: Need[] = [];
  let calls: Call[] = [];
  const judged: Exercise = { ...exercise, folder: "", tests: open ? inTheOpen(tests) : tests };
  const answer = (need: Need, request: Omit<RunRequest, "source">): Answer | null => {
    if (request.calls.length > calls.length) calls = request.calls;
    const known = answers[nameOf(need)];
    if (known === undefined) needs.push(need);
    return known ?? null;
  };
  const grader = createGrader({
    sandbox: {
      async run(request, listener) {
        const known = answer({ of: "submission", calls: request.calls.length }, request);
        if (known === null) throw unanswered;
        for (const one of known.told) {
          if ("call" in one) listener?.onCall?.(one.call, known.result.calls[one.call]);
          else listener?.onProgress?.(one.step, one.metrics);
        }
        return known.result;
      },
    },
    mistakeRuns: {
      async run(_exercise, mistake, request) {
        const known = answer({ of: { mistake: mistake.slug }, calls: request.calls.length }, request);
        if (known === null) throw unanswered;
        return known.result;
      },
    },
  });
  try {
    const verdict = await grader.grade(judged, source, { mode, seed, ...ownInput === null ? {} : { ownInput } });
    return JSON.stringify({ verdict });
  } catch (error) {
    if (error !== unanswered) throw error;
    const hidden = mode === "run" ? [] : prepareCases(judged, seed, "all").map((testCase) => testCase.hidden);
    return JSON.stringify({ needs, calls, hidden });
  }
}

/**
 * What the proof asks about the tests themselves.
 * @param json the exercise's facts
 * @returns JSON: `{ cases }` or `{ broken }`
 */
export function describe(tests: unknown, json: string): string {
  const facts: Exercise["facts"] = JSON.parse(json);
  const problem = whyNoTests(tests, facts);
  if (problem !== null || !isTests(tests)) return JSON.stringify({ broken: inTests(problem ?? noTests) });
  return JSON.stringify({ cases: caseFacts(tests, facts.limits.time) });
}

/** What is wrong with the author's tests, under the name of their file. */
const inTests = (problem: Said): Said => said("{file}: {problem}", { file: "tests.ts", problem });

/** Makes the judge ready. @param provided what else was brought into the isolate, by its specifiers */
export function furnish(provided: { "@tensorflow/tfjs"?: typeof TensorFlow; data: Record<string, unknown> }): object {
  bringTensorFlow(provided["@tensorflow/tfjs"] ?? null);
  bringDataSets(provided.data);
  return { ...authoring, judgeHere: grade, describeHere: describe };
}
