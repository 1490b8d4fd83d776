"use server";
import { notificationKinds } from "#domain/notifications.ts";
import { action, attempt, type ActionResult } from "#lib/action.ts";
import { readAllSchema, settingsSchema, stopMailsSchema } from "./schema.ts";
import { readAll, saveSettings, stopMails } from "./service.ts";
import { personOfToken } from "./unsubscribe-token.ts";

export const readAllAction = action(readAllSchema, ({ upTo }, user) => readAll(user, upTo));

export const saveSettingsAction = action(settingsSchema, (input, user) => saveSettings(user, input));

/** For whoever has the address from a mail: no session is needed. */
export const stopMailsAction = async (input: unknown): Promise<ActionResult<void>> =>
  attempt(stopMailsSchema, input, ({ token }) => stopMails(personOfToken(token), notificationKinds));
