"use server";
import { action } from "#lib/action.ts";
import { answerPeerInvitation, invitePeer, withdrawPeer } from "./peers.ts";
import { claimSchema, peerAnswerSchema, peerSchema, reviewSettingsSchema, takeNextSchema } from "./schema.ts";
import { claim, giveBack, takeNext } from "./service.ts";
import { changeReviewSettings } from "./settings.ts";

export const claimAction = action(claimSchema, (input, user) => claim(user, input));

export const giveBackAction = action(claimSchema, (input, user) => giveBack(user, input));

export const takeNextAction = action(takeNextSchema, (input, user) => takeNext(user, input));

export const reviewSettingsAction = action(reviewSettingsSchema, (input, user) => changeReviewSettings(user, input));

export const invitePeerAction = action(peerSchema, (input, user) => invitePeer(user, input));

export const withdrawPeerAction = action(peerSchema, (input, user) => withdrawPeer(user, input));

export const answerPeerAction = action(peerAnswerSchema, (input, user) => answerPeerInvitation(user, input));
