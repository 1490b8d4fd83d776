"use server";
import { action } from "#lib/action.ts";
import { markdownToHtml } from "#lib/markdown/to-html.ts";
import { hide, keep, report, show } from "./moderation.ts";
import { accept, follow, thank } from "./reactions.ts";
import { acceptSchema, answerSchema, askSchema, editSchema, followSchema, postSchema, previewSchema, reasonSchema, similarSchema, thankSchema } from "./schema.ts";
import { answer, ask, edit, remove } from "./service.ts";
import { listSimilar } from "./similar.ts";

export const askAction = action(askSchema, (input, user) => ask(user, input));

export const answerAction = action(answerSchema, (input, user) => answer(user, input));

export const editAction = action(editSchema, (input, user) => edit(user, input));

export const removeAction = action(postSchema, (input, user) => remove(user, input));

export const acceptAction = action(acceptSchema, (input, user) => accept(user, input));

export const thankAction = action(thankSchema, (input, user) => thank(user, input));

export const followAction = action(followSchema, (input, user) => follow(user, input));

export const reportAction = action(reasonSchema, (input, user) => report(user, input));

export const hideAction = action(reasonSchema, (input, user) => hide(user, input));

export const showAction = action(postSchema, (input, user) => show(user, input));

export const keepAction = action(postSchema, (input, user) => keep(user, input));

export const similarAction = action(similarSchema, (input, user) => listSimilar(user, input));

export const previewAction = action(previewSchema, async ({ text }) => ({ html: markdownToHtml(text, "preview-") }));
