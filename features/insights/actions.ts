"use server";
import { action } from "#lib/action.ts";
import { makeMistake } from "./mistake-draft.ts";
import { makeMistakeSchema, reportSchema, settleSchema } from "./schema.ts";
import { reportProblem, settleProblem } from "./service.ts";

export const reportProblemAction = action(reportSchema, (input, user) => reportProblem(user, input));

export const makeMistakeAction = action(makeMistakeSchema, (input, user) => makeMistake(user, input));

export const settleProblemAction = action(settleSchema, (input, user) => settleProblem(user, input));
