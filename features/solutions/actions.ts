"use server";
import { action } from "#lib/action.ts";
import { codeToHtml } from "#lib/markdown/to-html.ts";
import { selectSharedSolution, selectSolutions } from "./queries.ts";
import { setThanksSchema, sharedSolutionSchema, solutionsSchema } from "./schema.ts";
import { setThanks, shareSolution, takeBackSolution } from "./service.ts";

export const listSolutionsAction = action(solutionsSchema, ({ exerciseSlug }, user) => selectSolutions(user, exerciseSlug));

export const showSolutionAction = action(sharedSolutionSchema, async ({ submissionId }, user) => ({ html: codeToHtml((await selectSharedSolution(user, submissionId)).source) }));

export const shareSolutionAction = action(solutionsSchema, ({ exerciseSlug }, user) => shareSolution(user, exerciseSlug));

export const takeBackSolutionAction = action(solutionsSchema, ({ exerciseSlug }, user) => takeBackSolution(user, exerciseSlug));

export const setThanksAction = action(setThanksSchema, (input, user) => setThanks(user, input));
