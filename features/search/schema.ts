import { z } from "zod";
import { searchKinds } from "#domain/search/kinds.ts";

/** More than anybody types is cut off: a pasted page is no question. */
const mostCharacters = 200;

const typed = z.string().catch("").transform((text) => text.slice(0, mostCharacters).trim());

/** The parameters of /search and of /api/v1/search; what cannot be read counts as left out. */
export const searchSchema = z.object({
  q: typed,
  kind: z.enum(searchKinds).nullable().catch(null),
});
export type SearchParameters = z.infer<typeof searchSchema>;

export const searchAnswerSchema = z.object({
  hits: z.array(z.object({ kind: z.enum(searchKinds), key: z.string(), title: z.string(), href: z.string(), month: z.int().nullable() })),
  /** What was meant, when what was typed is found nowhere: the hits are for it. */
  meant: z.string().nullable(),
});
export type SearchAnswer = z.infer<typeof searchAnswerSchema>;

export const paletteStartSchema = z.object({
  /** Where the person's cohort is, or what they are working on: "month 3". */
  month: z.object({ month: z.int(), title: z.string() }).nullable(),
  /** The newest lesson and exercise. */
  recent: z.array(z.object({ kind: z.enum(["lesson", "exercise"]), title: z.string(), href: z.string() })),
});
export type PaletteStart = z.infer<typeof paletteStartSchema>;
