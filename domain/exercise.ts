import { parse } from "yaml";
import { z } from "zod";
import { parseWithHints } from "./strict-keys.ts";

/** "2s", "500ms" → milliseconds. */
const duration = z.string().regex(/^\d+(\.\d+)?(ms|s)$/, 'write a duration such as "2s" or "500ms"')
  .transform((text) => text.endsWith("ms") ? Number.parseFloat(text) : Number.parseFloat(text) * 1000);

/** "128MB" → bytes. */
const bytes = z.string().regex(/^\d+MB$/, 'write a size such as "128MB"')
  .transform((text) => Number.parseInt(text, 10) * 1024 * 1024);

export const slugSchema = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "lower-case words joined by hyphens");

export const exerciseFactsSchema = z.strictObject({
  /** Never changes, even when the folder (the slug) is renamed. */
  id: z.uuid(),
  title: z.string().min(3).max(80),
  summary: z.string().min(10).max(160),
  covers: z.array(z.string()).min(1),
  prerequisites: z.array(slugSchema).default([]),
  difficulty: z.int().min(1).max(5),
  minutes: z.int().min(5).max(600),
  kind: z.enum(["function", "class", "training", "framework"]),
  /** What the source must export. */
  entry: z.union([z.string(), z.array(z.string()).min(1)]).transform((names) => Array.isArray(names) ? names : [names]),
  points: z.int().positive().default(10),
  tasks: z.array(z.string()).min(1),
  limits: z.strictObject({ time: duration.default(2000), memory: bytes.default(128 * 1024 * 1024) })
    .default({ time: 2000, memory: 128 * 1024 * 1024 }),
  data: z.array(slugSchema).default([]),
});
export type ExerciseFacts = z.infer<typeof exerciseFactsSchema>;

/**
 * Parses the text of an exercise.yaml.
 * @throws {InvalidFileError} naming the file, the key and, for an unknown key, the nearest known one
 */
export function parseExerciseFacts(text: string, file: string): ExerciseFacts {
  return parseWithHints(exerciseFactsSchema, parse(text), file);
}
