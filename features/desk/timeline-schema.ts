import { z } from "zod";
import { slugSchema } from "#domain/exercise.ts";
import { timelineKinds } from "#domain/timeline.ts";

/** Where a page of the timeline begins: what is older than this moment, or as old with a smaller key. */
const cursorSchema = z.string().max(140).regex(/^\d{1,15}\.[\w:.-]+$/).transform((text) => {
  const dot = text.indexOf(".");
  return { at: new Date(Number(text.slice(0, dot))), key: text.slice(dot + 1) };
});

/** What stands behind the address of a timeline; anything odd is as if it were not there. */
export const timelineFilterSchema = z.object({
  kind: z.enum(timelineKinds).nullable().catch(null),
  exercise: slugSchema.max(100).nullable().catch(null),
  before: cursorSchema.nullable().catch(null),
});
export type TimelineFilter = z.infer<typeof timelineFilterSchema>;

/** The address of a student's timeline with this filter; `before` as a page of it has said. */
export function timelineHref(cohortId: string, userId: string, { kind, exercise, before }: { kind: string | null; exercise: string | null; before: string | null }): string {
  const query = new URLSearchParams({ ...kind !== null && { kind }, ...exercise !== null && { exercise }, ...before !== null && { before } });
  return `/desk/cohorts/${cohortId}/students/${userId}${query.size === 0 ? "" : `?${query}`}`;
}
