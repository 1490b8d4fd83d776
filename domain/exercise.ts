import { parse } from "yaml";
import { z } from "zod";
import { dataSetNames } from "./data-sets.ts";
import { InvalidFileError } from "./errors.ts";
import { parseWithHints } from "./strict-keys.ts";

/** "2s", "500ms" → milliseconds. */
const duration = z.string().regex(/^\d+(\.\d+)?(ms|s)$/, 'write a duration such as "2s" or "500ms"')
  .transform((text) => text.endsWith("ms") ? Number.parseFloat(text) : Number.parseFloat(text) * 1000);

/** "128MB", "64KB" → bytes. */
const bytes = z.string().regex(/^\d+(KB|MB)$/, 'write a size such as "128MB" or "64KB"')
  .transform((text) => Number.parseInt(text, 10) * (text.endsWith("KB") ? 1024 : 1024 * 1024));

const limitsSchema = z.strictObject({
  /** By the clock on the wall. */
  time: duration.default(2000),
  /** Of computing alone, so that a busy machine takes nothing from a program; `time` is all that counts where it is left out. */
  cpu: duration.optional(),
  memory: bytes.default(128 * 1024 * 1024),
  /** For everything printed. */
  output: bytes.default(64 * 1024),
}).refine(({ time, cpu }) => cpu === undefined || cpu <= time, "cpu is part of time: make it no greater");

export const libraryNames = ["tensorflow"] as const;
export type LibraryName = (typeof libraryNames)[number];

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
  /** For all cases together. */
  limits: limitsSchema.prefault({}),
  /** What the source may import: TensorFlow.js as "@tensorflow/tfjs". */
  libraries: z.array(z.enum(libraryNames)).default([]),
  /** Data sets of which the source may import the training part from "data". */
  data: z.array(z.enum(dataSetNames)).default([]),
  /** Whether entry functions and methods may return promises, which are waited for. */
  async: z.boolean().default(false),
});
export type ExerciseFacts = z.infer<typeof exerciseFactsSchema>;

/**
 * Parses the text of an exercise.yaml.
 * @throws {InvalidFileError} naming the file, the key and, for an unknown key, the nearest known one
 */
export function parseExerciseFacts(text: string, file: string): ExerciseFacts {
  return parseWithHints(exerciseFactsSchema, parseYaml(text, file), file);
}

function parseYaml(text: string, file: string): unknown {
  try {
    return parse(text);
  } catch (error) {
    throw new InvalidFileError(`${file} is not valid: ${error instanceof Error ? error.message.trim() : String(error)}`, { cause: error });
  }
}
