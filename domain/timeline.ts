import { z } from "zod";
import { msg } from "./i18n/translate.ts";
import { subjectKinds } from "./notes.ts";
import { verdictKindSchema } from "./verdict.ts";

/** What a student's mentors see of what the student did. */
export const timelineKinds = ["attempt", "hint", "lesson", "habit", "note", "review", "award", "extension", "report"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export const timelineKindNames: Record<TimelineKind, string> = {
  attempt: msg("Attempts"), hint: msg("Hints"), lesson: msg("Lessons"), habit: msg("Habits"), note: msg("Shared notes"), review: msg("Reviews"), award: msg("Achievements"),
  extension: msg("Extensions"), report: msg("Project work"),
};

/** Those that are of one exercise; the others are left out when one is chosen. */
export const kindsOfExercise: ReadonlySet<TimelineKind> = new Set(["attempt", "hint", "note", "review", "extension"]);

const slug = z.string();
/** What the statement says of each, besides its time: what is stored, with the words that belong to it. */
export const timelineFactsSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("attempt"), id: z.uuid(), exerciseId: z.uuid(), verdict: verdictKindSchema.nullable(), score: z.number().nullable(), maxScore: z.number().nullable(), mistake: z.string().nullable() }),
  z.object({ kind: z.literal("hint"), exerciseId: z.uuid(), number: z.int() }),
  z.object({ kind: z.literal("lesson"), slug, done: z.boolean(), furthest: z.number() }),
  z.object({ kind: z.literal("habit"), day: z.string(), habits: z.array(z.object({ habit: z.string(), minutes: z.int() })) }),
  z.object({ kind: z.literal("note"), of: z.enum(subjectKinds), slug, text: z.string() }),
  z.object({ kind: z.literal("review"), id: z.uuid(), exerciseId: z.uuid(), state: z.enum(["waiting", "changes", "approved", "withdrawn"]) }),
  z.object({ kind: z.literal("award"), achievement: z.string() }),
  z.object({ kind: z.literal("extension"), of: z.enum(["month", "exercise", "project"]), item: z.string(), dueAt: z.coerce.date(), reason: z.string() }),
  z.object({ kind: z.literal("report"), project: z.string(), milestone: z.string().nullable(), decision: z.enum(["accepted", "changes"]).nullable() }),
]);
export type TimelineFacts = z.infer<typeof timelineFactsSchema>;
