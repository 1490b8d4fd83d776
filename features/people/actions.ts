"use server";
import { action } from "#lib/action.ts";
import { personRoleSchema } from "./schema.ts";
import { changeSiteRole } from "./service.ts";

export const personRoleAction = action(personRoleSchema, (input, user) => changeSiteRole(user, input));
