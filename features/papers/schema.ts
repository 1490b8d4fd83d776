import { z } from "zod";
import { msg } from "#domain/i18n/translate.ts";
import { paperOrders, paperStatuses } from "#domain/paper.ts";
import { storable } from "#domain/storable.ts";

const longestNotes = 20_000;

/** A form leaves out nothing: an empty field is empty text. */
const emptyIsNull = <S extends z.ZodType>(schema: S) => z.preprocess((value) => typeof value === "string" && value.trim() === "" ? null : value, schema.nullable().default(null));

/** What is pasted out of a PDF has characters that no database keeps. */
const text = (error?: string) => z.string({ error }).transform(storable);

const yearText = msg("Write the year as a number, such as 2017.");
const facts = {
  title: text(msg("Write the paper’s title.")).pipe(z.string().trim().min(1, msg("Write the paper’s title.")).max(500, msg("At most 500 characters."))),
  authors: text().pipe(z.string().trim().max(500, msg("At most 500 characters."))).default(""),
  year: emptyIsNull(z.coerce.number({ error: yearText }).int(yearText).min(1600, yearText).max(2100, yearText)),
  link: emptyIsNull(z.url({ protocol: /^https$/, error: msg("Write a whole address that starts with https://.") }).max(2000, msg("At most 2,000 characters."))),
  notes: text().pipe(z.string().max(longestNotes, msg("At most 20,000 characters."))).default("").transform((notes) => notes.replaceAll("\r\n", "\n").trimEnd()),
};

export const addPaperSchema = z.object(facts);
/** `before` are the notes that the person began to edit from: newer ones are not written over. */
export const editPaperSchema = z.object({ id: z.uuid(), before: z.string().max(longestNotes).default("").transform((notes) => notes.replaceAll("\r\n", "\n")), ...facts });
export const addCitedSchema = z.object({ cited: z.string().max(500) });
export const moveSchema = z.object({ id: z.uuid(), status: z.enum(paperStatuses) });
export const removeSchema = z.object({ id: z.uuid() });

/** What stands in the address of the list; what cannot be read there is left out. */
export const filterSchema = z.object({
  status: z.enum(paperStatuses).nullable().catch(null).default(null),
  q: text().pipe(z.string().trim().max(200)).catch("").default(""),
  order: z.enum(paperOrders).catch("added").default("added"),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

export type AddPaper = z.output<typeof addPaperSchema>;
export type EditPaper = z.output<typeof editPaperSchema>;
export type Move = z.output<typeof moveSchema>;
export type PaperFilter = z.output<typeof filterSchema>;
