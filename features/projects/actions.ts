"use server";
import { action } from "#lib/action.ts";
import { showInGallery, takeOutOfGallery } from "./gallery.ts";
import { writeMessage } from "./messages.ts";
import { handInSchema, judgeSchema, messageSchema, showSchema, takeOutSchema } from "./schema.ts";
import { handIn, judge } from "./service.ts";

export const handInAction = action(handInSchema, (input, user) => handIn(user, input));

export const judgeAction = action(judgeSchema, (input, user) => judge(user, input));

export const writeMessageAction = action(messageSchema, (input, user) => writeMessage(user, input));

export const showInGalleryAction = action(showSchema, (input, user) => showInGallery(user, input));

export const takeOutOfGalleryAction = action(takeOutSchema, (input, user) => takeOutOfGallery(user, input));
