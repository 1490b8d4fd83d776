"use server";
import { action } from "#lib/action.ts";
import { digestChoiceSchema, endSnoozeSchema, saveThresholdsSchema, snoozeSchema } from "./schema.ts";
import { endSnooze, saveDigestChoice, saveThresholds, snooze } from "./service.ts";

export const saveThresholdsAction = action(saveThresholdsSchema, (input, user) => saveThresholds(user, input));

export const snoozeAction = action(snoozeSchema, (input, user) => snooze(user, input));

export const endSnoozeAction = action(endSnoozeSchema, (input, user) => endSnooze(user, input));

export const saveDigestChoiceAction = action(digestChoiceSchema, (input, user) => saveDigestChoice(user, input));
