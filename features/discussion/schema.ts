import { z } from "zod";
import { maxPostLength, postKinds, questionFilters, reasonLength, titleLength } from "#domain/discussion.ts";
import { msg } from "#domain/i18n/translate.ts";
import { subjectKinds } from "#domain/notes.ts";

const subject = { kind: z.enum(subjectKinds), slug: z.string().max(100) };

/** PostgreSQL keeps no NUL character, and nobody sees it. */
const words = z.string().transform((text) => text.toWellFormed().replaceAll("\0", "").trim());

const title = words.pipe(z.string()
  .min(titleLength.least, msg("Put the question in one line of 8 characters or more."))
  .max(titleLength.most, msg("A title has at most 120 characters: the rest belongs into the text.")));

const longest = msg("A text holds 20,000 characters: shorten it, or keep to the part that matters.");
const questionText = words.pipe(z.string().min(1, msg("Write what you tried, and where you are stuck.")).max(maxPostLength, longest));
const answerText = words.pipe(z.string().min(1, msg("Write your answer first.")).max(maxPostLength, longest));
const reason = words.pipe(z.string()
  .min(reasonLength.least, msg("Say why, in a few words."))
  .max(reasonLength.most, msg("A reason has at most 500 characters.")));

/** A box of a form is "on" or not there at all. */
const box = z.union([z.boolean(), z.literal("on").transform(() => true)]).default(false);

const post = { post: z.enum(postKinds), id: z.uuid() };

export const askSchema = z.object({ ...subject, title, text: questionText, spoiler: box });
export type Ask = z.infer<typeof askSchema>;

export const answerSchema = z.object({ questionId: z.uuid(), text: answerText, spoiler: box });
export type Answer = z.infer<typeof answerSchema>;

/** What the text was when the person began to change it. */
const before = { editedAt: z.date().nullable() };
export const editSchema = z.discriminatedUnion("post", [
  z.object({ post: z.literal("question"), id: z.uuid(), title, text: questionText, spoiler: box, ...before }),
  z.object({ post: z.literal("reply"), id: z.uuid(), text: answerText, spoiler: box, ...before }),
]);
export type Edit = z.infer<typeof editSchema>;

export const postSchema = z.object(post);
export type Post = z.infer<typeof postSchema>;

export const reasonSchema = z.object({ ...post, reason });
export type Reasoned = z.infer<typeof reasonSchema>;

export const acceptSchema = z.object({ questionId: z.uuid(), replyId: z.uuid(), on: z.boolean() });
export const thankSchema = z.object({ replyId: z.uuid(), on: z.boolean() });
export const followSchema = z.object({ questionId: z.uuid(), on: z.boolean() });
export const previewSchema = z.object({ text: z.string().max(maxPostLength, longest) });
export const similarSchema = z.object({ ...subject, title: z.string().max(titleLength.most * 2) });
export type SimilarTo = z.infer<typeof similarSchema>;

/** The parameters of /discussion and /discussion/ask; what cannot be read counts as left out. */
const subjectParameters = z.object(subject).nullable().catch(null);
export const subjectOf = (parameters: unknown): z.infer<typeof subjectParameters> => subjectParameters.parse(parameters);

/** For who chose from the list of all: one field, "exercise:matmul". */
export function askedSubject(parameters: Record<string, unknown>): z.infer<typeof subjectParameters> {
  const [kind, slug] = typeof parameters.about === "string" ? parameters.about.split(":") : [parameters.kind, parameters.slug];
  return subjectOf({ kind, slug });
}

export const listSchema = z.object({
  show: z.enum(questionFilters).catch("all"),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
