"use server";
import { action } from "#lib/action.ts";
import { countUse, deleteCanned, saveCanned } from "./canned.ts";
import { claimReview } from "./claim.ts";
import { handInAgain, withdrawReview } from "./next-round.ts";
import { discardDraftComment, saveDraftComment, sendComments, sendReview } from "./reviewing.ts";
import { answerSchema, askForAcceptedSchema, askSchema, cannedIdSchema, cannedSchema, commentSchema, draftCommentSchema, handInAgainSchema, reviewSchema, roundSchema, seenSchema, sendReviewSchema } from "./schema.ts";
import { markReviewSeen } from "./seen.ts";
import { askForAccepted, askForReview, thankReviewer } from "./service.ts";
import { answer, applyToDraft } from "./thread.ts";

export const askForReviewAction = action(askSchema, (input, user) => askForReview(user, input));

export const askForAcceptedAction = action(askForAcceptedSchema, (input, user) => askForAccepted(user, input));

export const handInAgainAction = action(handInAgainSchema, (input, user) => handInAgain(user, input));

export const withdrawReviewAction = action(reviewSchema, (input, user) => withdrawReview(user, input));

export const thankReviewerAction = action(reviewSchema, (input, user) => thankReviewer(user, input));

export const claimReviewAction = action(reviewSchema, (input, user) => claimReview(user, input));

export const seeReviewAction = action(seenSchema, (input, user) => markReviewSeen(user, input));

export const saveDraftCommentAction = action(draftCommentSchema, (input, user) => saveDraftComment(user, input));

export const discardDraftCommentAction = action(commentSchema, (input, user) => discardDraftComment(user, input));

export const sendReviewAction = action(sendReviewSchema, (input, user) => sendReview(user, input));

export const sendCommentsAction = action(roundSchema, (input, user) => sendComments(user, input));

export const answerReviewAction = action(answerSchema, (input, user) => answer(user, input));

export const applyToDraftAction = action(commentSchema, (input, user) => applyToDraft(user, input));

export const saveCannedAction = action(cannedSchema, (input, user) => saveCanned(user, input));

export const deleteCannedAction = action(cannedIdSchema, (input, user) => deleteCanned(user, input));

export const countUseAction = action(cannedIdSchema, (input, user) => countUse(user, input));
