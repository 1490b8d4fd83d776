"use server";
import { action } from "#lib/action.ts";
import { endSession } from "#lib/auth.ts";
import { deleteAccountSchema } from "./schema.ts";
import { deleteAccount } from "./service.ts";

export const deleteAccountAction = action(deleteAccountSchema, async (input, user) => {
  await deleteAccount(user, input);
  await endSession();
});
