"use server";
import { action } from "#lib/action.ts";
import { endInvitation, makeInvitation } from "./invitations.ts";
import { join } from "./joining.ts";
import { changeMemberRole, removeMember } from "./members.ts";
import { requestNetwork } from "./network.ts";
import { importRoster, previewRoster } from "./roster.ts";
import { allInvitationsSchema, archiveSchema, cohortFactsSchema, invitationSchema, joinSchema, makeCohortSchema, memberRoleSchema, oneInvitationSchema, removeMemberSchema, rosterSchema } from "./schema.ts";
import { sendAllAgain, sendInvitationAgain } from "./send-again.ts";
import { archiveCohort, changeCohortFacts, makeCohort } from "./service.ts";

export const makeCohortAction = action(makeCohortSchema, (input, user) => makeCohort(user, input));

export const changeCohortAction = action(cohortFactsSchema, (input, user) => changeCohortFacts(user, input));

export const archiveCohortAction = action(archiveSchema, (input, user) => archiveCohort(user, input));

export const memberRoleAction = action(memberRoleSchema, (input, user) => changeMemberRole(user, input));

export const removeMemberAction = action(removeMemberSchema, (input, user) => removeMember(user, input));

export const makeInvitationAction = action(invitationSchema, (input, user) => makeInvitation(user, input));

export const endInvitationAction = action(oneInvitationSchema, (input, user) => endInvitation(user, input));

export const sendInvitationAgainAction = action(oneInvitationSchema, (input, user) => sendInvitationAgain(user, input));

export const sendAllAgainAction = action(allInvitationsSchema, (input, user) => sendAllAgain(user, input));

export const previewRosterAction = action(rosterSchema, (input, user) => previewRoster(user, input));

export const importRosterAction = action(rosterSchema, (input, user) => importRoster(user, input));

export const joinAction = action(joinSchema, async ({ token }, user) => join(user, token, await requestNetwork()));
