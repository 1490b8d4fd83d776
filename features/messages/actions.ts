"use server";
import { action } from "#lib/action.ts";
import { addMembers, removeMember } from "./group.ts";
import { addMembersSchema, removeMemberSchema, seenSchema, startThreadSchema, writeSchema } from "./schema.ts";
import { markSeen, startThread, writeInThread } from "./service.ts";

export const startThreadAction = action(startThreadSchema, (input, user) => startThread(user, input));

export const writeInThreadAction = action(writeSchema, (input, user) => writeInThread(user, input));

export const markSeenAction = action(seenSchema, (input, user) => markSeen(user, input));

export const addMembersAction = action(addMembersSchema, (input, user) => addMembers(user, input));

export const removeMemberAction = action(removeMemberSchema, (input, user) => removeMember(user, input));
