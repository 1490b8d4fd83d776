"use server";
import { action } from "#lib/action.ts";
import { cancelGrading } from "./cancel.ts";
import { applyPreview, dropPreview, previewRegrade } from "./regrade-preview.ts";
import { applyPreviewSchema, cancelSchema, dropPreviewSchema, previewRegradeSchema, runSchema, submitSchema } from "./schema.ts";
import { runSolution, submitSolution } from "./service.ts";

export const submitSolutionAction = action(submitSchema, (input, user) => submitSolution(user, input));

export const runSolutionAction = action(runSchema, (input, user) => runSolution(user, input));

export const cancelGradingAction = action(cancelSchema, (input, user) => cancelGrading(user, input));

export const previewRegradeAction = action(previewRegradeSchema, ({ exerciseSlug }, user) => previewRegrade(user, exerciseSlug));

export const applyPreviewAction = action(applyPreviewSchema, ({ batchId, takeAway }, user) => applyPreview(user, batchId, takeAway));

export const dropPreviewAction = action(dropPreviewSchema, ({ batchId }, user) => dropPreview(user, batchId));
