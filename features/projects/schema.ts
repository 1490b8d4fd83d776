import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { markSchema, reportDecisions } from "#domain/project-standing.ts";

export const maxLinks = 5;
export const maxFiles = 5;
export const maxMessageLength = 10_000;

const addressSchema = z.url({ protocol: /^https?$/, error: msg("Write a whole address that starts with https://.") }).max(2000, msg("An address may have at most 2,000 characters."));

/** As a form sends them: one to a line. */
const linksSchema = z.preprocess(
  (input) => typeof input === "string" ? [...new Set(input.split("\n").map((line) => line.trim()).filter((line) => line !== ""))] : input,
  z.array(addressSchema).max(maxLinks, msg("At most five links. Put the others into the text.")).default([]),
);

export const handInSchema = z.object({
  project: z.string().max(100),
  /** The milestone that it is for; without one it is the report on the whole. */
  milestone: z.string().max(100).nullable().default(null),
  links: linksSchema,
  /** Files that were sent before, to go with it. */
  fileIds: z.array(z.uuid()).max(maxFiles, msg("At most five files. Put some into a ZIP archive.")).default([]),
  text: z.string().trim().max(20_000, msg("At most 20,000 characters.")),
}).superRefine(({ milestone, text }, context) => {
  const complain = (message: string) => context.addIssue({ code: "custom", path: ["text"], message });
  if (milestone === null && text.length < 200) complain(msg("A report answers each of the questions: at least 200 characters."));
  if (milestone !== null && text.length < 50) complain(msg("Say what you hand in and where to look: at least 50 characters."));
});
export type HandIn = z.infer<typeof handInSchema>;

const marksSchema = z.record(z.string().max(50), markSchema);

/** The form sends each mark as a field of its own, "mark.evidence". */
export const judgeSchema = z.preprocess((input) => {
  if (typeof input !== "object" || input === null) return input;
  const entries = Object.entries(input);
  const marks = entries.flatMap(([name, value]) => name.startsWith("mark.") && typeof value === "string" ? [[name.slice("mark.".length), Number(value)]] : []);
  return marks.length === 0 ? input : { ...Object.fromEntries(entries.filter(([name]) => !name.startsWith("mark."))), marks: Object.fromEntries(marks) };
}, z.object({
  reportId: z.uuid(),
  decision: z.enum(reportDecisions),
  marks: marksSchema.default({}),
  answer: z.string().trim().min(20, msg("Say what is good and what is missing: at least 20 characters.")).max(10_000, msg("At most 10,000 characters.")),
}));
export type Judgement = z.infer<typeof judgeSchema>;

export const messageSchema = z.object({
  project: z.string().max(100),
  /** Whose project it is about. */
  studentId: z.uuid(),
  text: z.string().trim().min(1, msg("Write something first.")).max(maxMessageLength, msg("At most 10,000 characters.")),
});
export type MessageInput = z.infer<typeof messageSchema>;

export const showSchema = z.object({
  project: z.string().max(100),
  title: z.string().trim().min(3, msg("A title has at least 3 characters.")).max(80, msg("At most 80 characters.")),
  summary: z.string().trim().min(20, msg("Say in a sentence or two what it is: at least 20 characters.")).max(400, msg("At most 400 characters.")),
  link: z.union([z.literal("").transform(() => null), addressSchema, z.null()]).default(null),
  /** A picture that was sent before; null leaves the one that there is. */
  pictureId: z.uuid().nullable().default(null),
  /** Ticked: the picture that there is goes. */
  withoutPicture: z.literal("on").transform(() => true).or(z.boolean()).default(false),
});
export type ShowInput = z.infer<typeof showSchema>;

export const takeOutSchema = z.object({ project: z.string().max(100), studentId: z.uuid() });

/** What may stand in the gallery's address; what cannot be read there is as if it were not. */
export const gallerySchema = z.object({
  project: z.string().max(100).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
