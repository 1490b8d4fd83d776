import { z } from "zod";
import { dataSetNames } from "./data-sets.ts";
import { InvalidFileError } from "./errors.ts";
import { msg } from "./i18n/translate.ts";
import { asWritten } from "./said.ts";
import { readFacts } from "./yaml-facts.ts";

/** "2s", "500ms" → milliseconds. */
const durationForm = msg('write a duration such as "2s" or "500ms".');
const duration = z.string(durationForm).regex(/^\d+(\.\d+)?(ms|s)$/, durationForm)
  .transform((text) => text.endsWith("ms") ? Number.parseFloat(text) : Number.parseFloat(text) * 1000);

/** "128MB", "64KB" → bytes. */
const bytesForm = msg('write a size such as "128MB" or "64KB".');
const bytes = z.string(bytesForm).regex(/^\d+(KB|MB)$/, bytesForm)
  .transform((text) => Number.parseInt(text, 10) * (text.endsWith("KB") ? 1024 : 1024 * 1024));

const limitsSchema = z.strictObject({
  /** By the clock on the wall. */
  time: duration.default(2000),
  /** Of computing alone, so that a busy machine takes nothing from a program; `time` is all that counts where it is left out. */
  cpu: duration.optional(),
  memory: bytes.default(128 * 1024 * 1024),
  /** For everything printed. */
  output: bytes.default(64 * 1024),
}).refine(({ time, cpu }) => cpu === undefined || cpu <= time, msg("cpu is part of time: make it no greater."));

export const libraryNames = ["tensorflow"] as const;
export type LibraryName = (typeof libraryNames)[number];

const slugForm = msg('write lower-case words joined by hyphens, such as "two-layers".');
export const slugSchema = z.string(slugForm).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, slugForm);

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
  points: z.int().min(1).default(10),
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
 * @throws {InvalidFileError} naming the file, the line, the key and, for an unknown key, the nearest known one
 */
export function parseExerciseFacts(text: string, file: string): ExerciseFacts {
  const { facts, problems } = readFacts(text, exerciseFactsSchema, asWritten("exercise.yaml"));
  if (facts === null) throw new InvalidFileError(file, problems);
  return facts;
}
