"use server";
import { action } from "#lib/action.ts";
import { noInputSchema } from "./schema.ts";
import { createFeed, revokeFeed } from "./service.ts";

export const createFeedAction = action(noInputSchema, (_, user) => createFeed(user));

export const revokeFeedAction = action(noInputSchema, (_, user) => revokeFeed(user));
