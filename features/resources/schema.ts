import { z } from "zod";

/** The parameters of /resources; what cannot be read counts as left out. */
export const resourceFilterSchema = z.object({
  q: z.string().catch("").transform((text) => text.slice(0, 200).trim()),
  /** A month of the course, or what serves all of it. */
  month: z.union([z.literal("year"), z.coerce.number().int().min(1).max(12)]).nullable().catch(null),
});
export type ResourceFilter = z.infer<typeof resourceFilterSchema>;
