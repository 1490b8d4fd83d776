import { z } from "zod";
import { mapSorts } from "./standing-sorts.ts";

/** What stands behind the address of a cohort's map; anything odd is as if it were not there. */
export const mapFilterSchema = z.object({
  q: z.string().trim().max(100).catch(""),
  sort: z.enum(mapSorts).catch("need"),
  by: z.enum(["exercises", "topics"]).catch("exercises"),
  /** The only one that is shown. */
  month: z.coerce.number().int().min(1).max(12).nullable().catch(null),
  /** Months that are unfolded; null: those that the cohort is in. */
  open: z.string().regex(/^(\d\d?(-\d\d?)*|none)$/).transform((text) => text === "none" ? [] : text.split("-").map(Number)).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1),
});
export type MapFilter = z.infer<typeof mapFilterSchema>;

/** The address of the map with this filter. */
export function mapHref(cohortId: string, { q, sort, by, month, open, page }: MapFilter): string {
  const query = new URLSearchParams({
    ...q !== "" && { q }, ...sort !== "need" && { sort }, ...by !== "exercises" && { by }, ...month !== null && { month: String(month) },
    ...open !== null && { open: open.length === 0 ? "none" : open.join("-") }, ...page > 1 && { page: String(page) },
  });
  return `/desk/cohorts/${cohortId}${query.size === 0 ? "" : `?${query}`}`;
}
