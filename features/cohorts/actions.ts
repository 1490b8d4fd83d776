"use server";
import { action } from "#lib/action.ts";
import { serverT } from "#lib/i18n/server.ts";
import { endInvitation, makeInvitation } from "./invitations.ts";
import { join } from "./joining.ts";
import { changeMemberRole, removeMember } from "./members.ts";
import { requestNetwork } from "./network.ts";
import { importRoster, previewRoster } from "./roster.ts";
import { archiveSchema, cohortFactsSchema, endInvitationSchema, invitationSchema, joinSchema, makeCohortSchema, memberRoleSchema, removeMemberSchema, rosterSchema } from "./schema.ts";
import { archiveCohort, changeCohortFacts, makeCohort } from "./service.ts";

export const makeCohortAction = action(makeCohortSchema, (input, user) => makeCohort(user, input));

export const changeCohortAction = action(cohortFactsSchema, (input, user) => changeCohortFacts(user, input));

export const archiveCohortAction = action(archiveSchema, (input, user) => archiveCohort(user, input));

export const memberRoleAction = action(memberRoleSchema, (input, user) => changeMemberRole(user, input));

export const removeMemberAction = action(removeMemberSchema, (input, user) => removeMember(user, input));

export const makeInvitationAction = action(invitationSchema, async (input, user) => makeInvitation(user, input, await serverT()));

export const endInvitationAction = action(endInvitationSchema, (input, user) => endInvitation(user, input));

export const previewRosterAction = action(rosterSchema, (input, user) => previewRoster(user, input));

export const importRosterAction = action(rosterSchema, async (input, user) => importRoster(user, input, await serverT()));

export const joinAction = action(joinSchema, async ({ token }, user) => join(user, token, await requestNetwork()));
