"use server";

import { action } from "#lib/action.ts";
import { readingSchema } from "./schema.ts";
import { recordReading } from "./service.ts";

export const recordReadingAction = action(readingSchema, (input, user) => recordReading(user, input));
