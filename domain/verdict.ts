import { z } from "zod";
import { plotSchema } from "./plot.ts";
import { isSaid, type Said } from "./said.ts";
import { wireSchema } from "./wire-schema.ts";

export const verdictKinds = [
  "accepted", "wrong_answer", "compile_error", "runtime_error", "time_limit_exceeded",
  "memory_limit_exceeded", "output_limit_exceeded", "system_error", "cancelled",
  // In place of any other, while an exam is not over: never stored.
  "withheld",
] as const;
export const verdictKindSchema = z.enum(verdictKinds);
export type VerdictKind = z.infer<typeof verdictKindSchema>;

/** A sentence of the grader's, to be said in a reader's language; the English beside it is made from it. Verdicts of old have none. */
const saidSchema = z.custom<Said>((value) => isSaid(value)).optional();

export const testStatuses = ["passed", "failed", "errored", "skipped"] as const;
export type TestStatus = (typeof testStatuses)[number];

/** A known wrong solution that the output matched, and what its author says to who made it. */
export const mistakeMatchSchema = z.strictObject({ slug: z.string(), message: z.string() });
export type MistakeMatch = z.infer<typeof mistakeMatchSchema>;

/** Where two numeric arrays part. Indices are paths into the nested value; `wrong` is capped. */
export const differenceSchema = z.strictObject({
  maxAbs: z.number().nullable(),
  meanAbs: z.number().nullable(),
  wrong: z.array(z.array(z.number().int())).max(500),
  wrongCount: z.number().int(),
  total: z.number().int(),
});
export type Difference = z.infer<typeof differenceSchema>;

/**
 * One case's result. `input`, `expected`, `got`, `difference`, `output` and `plots` are there for
 * visible cases only: nothing of a hidden case but its name, its status and a message leaves the judge.
 */
export const testResultSchema = z.strictObject({
  name: z.string(),
  hidden: z.boolean(),
  /** Number of the statement's task that the case belongs to, from 1. */
  task: z.number().int().nullable(),
  weight: z.number(),
  status: z.enum(testStatuses),
  message: z.string().nullable(),
  messageSaid: saidSchema,
  mistake: mistakeMatchSchema.nullable(),
  durationMs: z.number(),
  /** Which function was called, where the exercise has several. */
  entry: z.string().optional(),
  input: z.array(wireSchema).optional(),
  expected: wireSchema.optional(),
  got: wireSchema.optional(),
  difference: differenceSchema.optional(),
  output: z.string().optional(),
  plots: z.array(plotSchema).optional(),
});
export type TestResult = z.infer<typeof testResultSchema>;

/** A position in the student's own file: line and column count from 1. */
export const sourceErrorSchema = z.strictObject({
  message: z.string(),
  said: saidSchema,
  line: z.number().int().nullable(),
  column: z.number().int().nullable(),
});
export type SourceError = z.infer<typeof sourceErrorSchema>;

/** The outcome of one grading: what is stored, streamed to the page and printed by `npm run grade --json`. */
export const verdictSchema = z.strictObject({
  exercise: z.string(),
  verdict: verdictKindSchema,
  score: z.number(),
  maxScore: z.number(),
  durationMs: z.number(),
  /** One sentence that says what happened and what to do next. */
  summary: z.string(),
  summarySaid: saidSchema,
  tests: z.array(testResultSchema),
  /** What the program printed at load and in visible cases, capped. */
  output: z.string(),
  /** Drawn at load; a case's own plots are with the case. */
  plots: z.array(plotSchema),
  compileErrors: z.array(sourceErrorSchema),
  /** The error that ended the program, for runtime_error at load. */
  error: sourceErrorSchema.nullable(),
  /** The first mistake matched, shown before anything else. */
  mistake: mistakeMatchSchema.nullable(),
  seed: z.number().int(),
  /** Of "withheld": when the real one comes. */
  withheldUntil: z.iso.datetime().optional(),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** What streams while a grading goes on. */
export const gradingEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("queued"), ahead: z.number().int() }),
  z.strictObject({ type: z.literal("started"), total: z.number().int() }),
  z.strictObject({ type: z.literal("test"), index: z.number().int(), total: z.number().int(), result: testResultSchema }),
  z.strictObject({ type: z.literal("progress"), step: z.number(), metrics: z.record(z.string(), z.number().nullable()) }),
  z.strictObject({ type: z.literal("printed"), text: z.string() }),
  z.strictObject({ type: z.literal("verdict"), verdict: verdictSchema, awards: z.array(z.string()) }),
]);
export type GradingEvent = z.infer<typeof gradingEventSchema>;
