"use server";
import { action } from "#lib/action.ts";
import { cancelGrading } from "./cancel.ts";
import { cancelSchema, runSchema, submitSchema } from "./schema.ts";
import { runSolution, submitSolution } from "./service.ts";

export const submitSolutionAction = action(submitSchema, (input, user) => submitSolution(user, input));

export const runSolutionAction = action(runSchema, (input, user) => runSolution(user, input));

export const cancelGradingAction = action(cancelSchema, (input, user) => cancelGrading(user, input));
