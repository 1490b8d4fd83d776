"use server";
import { action } from "#lib/action.ts";
import { serverT } from "#lib/i18n/server.ts";
import { endOverride, giveOverride } from "./overrides.ts";
import { previewWeights } from "./preview.ts";
import { selectCell } from "./queries.ts";
import { cellSchema, overrideSchema, previewSchema, weightsSchema } from "./schema.ts";
import { saveWeights } from "./weights.ts";

export const showCellAction = action(cellSchema, async (input, user) => selectCell(user, input, await serverT()));

export const giveOverrideAction = action(overrideSchema, (input, user) => giveOverride(user, input));

export const endOverrideAction = action(cellSchema, (input, user) => endOverride(user, input));

export const previewWeightsAction = action(previewSchema, (input, user) => previewWeights(user, input));

export const saveWeightsAction = action(weightsSchema, (input, user) => saveWeights(user, input));
