"use server";
import { action } from "#lib/action.ts";
import { openHintSchema } from "./schema.ts";
import { openHint } from "./service.ts";

export const openHintAction = action(openHintSchema, (input, user) => openHint(user, input));
