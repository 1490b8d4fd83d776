import { z } from "zod";
import { maxTitleLength } from "#domain/canned-comment.ts";
import { msg } from "#domain/i18n/translate.ts";
import { maxCommentLength, reviewDecisions, reviewMarksSchema } from "#domain/review.ts";

/** PostgreSQL keeps no NUL character, and nobody sees it. */
const words = z.string().transform((text) => text.toWellFormed().replaceAll("\0", ""));
const text = words.pipe(z.string().max(maxCommentLength, msg("At most 10,000 characters.")));
const trimmed = text.pipe(z.string().trim());
const written = trimmed.pipe(z.string().min(1, msg("Write something first.")));
/** A box of a form is "on" or not there at all. */
const box = z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);

export const askSchema = z.object({ submissionId: z.uuid(), question: trimmed.default("") });
export type AskInput = z.input<typeof askSchema>;

/** Of the viewer's newest accepted attempt at the exercise. */
export const askForAcceptedSchema = z.object({ exerciseSlug: z.string().max(100), question: trimmed.default("") });
export type AskForAccepted = z.input<typeof askForAcceptedSchema>;

export const reviewSchema = z.object({ reviewId: z.uuid() });

/** Up to when the page shows what there is. */
export const seenSchema = z.object({ reviewId: z.uuid(), upTo: z.iso.datetime() });
export type SeenInput = z.infer<typeof seenSchema>;

export const handInAgainSchema = z.object({ reviewId: z.uuid(), submissionId: z.uuid(), note: trimmed.default("") });
export type HandInAgain = z.input<typeof handInAgainSchema>;

const line = z.int().min(1).max(100_000);
export const draftCommentSchema = z.object({
  /** Made by the page, so that a save that is sent twice is one comment. */
  id: z.uuid(),
  roundId: z.uuid(),
  /** Null: about the whole, which becomes the summary when the review is sent. */
  lines: z.object({ from: line, to: line }).nullable(),
  text,
  suggestion: words.pipe(z.string().max(50_000, msg("A suggestion has at most 50,000 characters."))).nullable().default(null),
});
export type DraftComment = z.input<typeof draftCommentSchema>;

export const commentSchema = z.object({ commentId: z.uuid() });

export const sendReviewSchema = z.object({
  roundId: z.uuid(),
  summary: trimmed.pipe(z.string().min(10, msg("Say in a sentence or two how you find it: at least 10 characters."))),
  marks: reviewMarksSchema,
  decision: z.enum(reviewDecisions),
});
export type SendReview = z.infer<typeof sendReviewSchema>;

export const roundSchema = z.object({ roundId: z.uuid() });

export const answerSchema = z.object({
  roundId: z.uuid(),
  /** The comment that is answered; null: the whole review. */
  parentId: z.uuid().nullable(),
  text: written,
});
export type AnswerInput = z.infer<typeof answerSchema>;

export const cannedSchema = z.object({
  /** Null: a new one. */
  id: z.union([z.literal("").transform(() => null), z.uuid(), z.null()]).default(null),
  title: words.pipe(z.string().trim().min(3, msg("A title has at least 3 characters.")).max(maxTitleLength, msg("At most 80 characters."))),
  text: written,
  shared: box,
});
export type CannedInput = z.infer<typeof cannedSchema>;

export const cannedIdSchema = z.object({ id: z.uuid() });

/** What may stand in a review's address. */
export const roundNumberSchema = z.coerce.number().int().min(1).max(1000).nullable().catch(null);
