import { parse } from "yaml";
import { z } from "zod";
import { slugSchema } from "./exercise.ts";
import { InvalidFileError } from "./errors.ts";
import { parseWithHints } from "./strict-keys.ts";
import type { ItemState } from "./year-progress.ts";

const criterionId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'write an id such as "evidence"');

/** Facts of content/projects/<slug>.md, its front matter. */
export const projectFactsSchema = z.strictObject({
  title: z.string().min(3).max(80),
  /** One sentence: what there will be at the end. */
  summary: z.string().min(20).max(200),
  month: z.int().min(1).max(12),
  /** Topics of the roadmap that it practises. */
  covers: z.array(z.string()).min(1),
  /** For all of it, with the report. */
  minutes: z.int().min(30).max(6000),
  /** In order; each is an exercise that the grader judges. */
  milestones: z.array(z.strictObject({ title: z.string().min(3).max(80), why: z.string().min(20).max(300), exercise: slugSchema })).min(2),
  report: z.strictObject({
    /** Questions that it answers. */
    asks: z.array(z.string().min(10)).min(2).max(8),
    /** What a mentor looks at, and when it is met. */
    rubric: z.array(z.strictObject({ id: criterionId, title: z.string().min(3), met: z.string().min(20) })).min(2).max(6),
  }),
});
export type ProjectFacts = z.infer<typeof projectFactsSchema>;

/**
 * Parses a project's text: front matter between two lines of "---", then the brief.
 * @throws {InvalidFileError} naming the file and what is wrong
 */
export function parseProject(text: string, file: string): ProjectFacts & { brief: string } {
  const [, facts, brief] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  if (facts === undefined) throw new InvalidFileError(`${file} must begin with its front matter: a line "---", the facts in YAML, a line "---".`);
  if (brief.trim() === "") throw new InvalidFileError(`${file} has no brief after its front matter.`);
  const parsed = parseWithHints(projectFactsSchema, parse(facts), file);
  const twice = (kind: string, ids: readonly string[]) => {
    const again = ids.find((id, index) => ids.indexOf(id) !== index);
    if (again !== undefined) throw new InvalidFileError(`${file}: the ${kind} "${again}" is given twice.`);
  };
  twice("exercise", parsed.milestones.map(({ exercise }) => exercise));
  twice("criterion", parsed.report.rubric.map(({ id }) => id));
  return { ...parsed, brief };
}

export const reportDecisions = ["accepted", "changes"] as const;
export type ReportDecision = (typeof reportDecisions)[number];

/** How well a criterion is met: not yet, partly, fully. */
export const markWords = ["not yet", "partly", "fully"] as const;
export const markSchema = z.int().min(0).max(markWords.length - 1);

export type ReportStage =
  /** Milestones come first. */
  | "closed"
  /** To be written, or written again after an answer. */
  | "open"
  /** With a mentor. */
  | "waiting"
  | "accepted";

export interface ProjectStanding {
  state: ItemState;
  report: ReportStage;
  /** Milestones that are accepted, and the report. */
  done: number;
  of: number;
}

/**
 * Where a learner stands with a project: it is done when every milestone is accepted and a mentor has
 * accepted the report, which opens when the milestones are done.
 * @param newest decision on the newest report: null while it waits, undefined when there is none
 */
export function standing(milestones: readonly ItemState[], newest: ReportDecision | null | undefined): ProjectStanding {
  const accepted = milestones.filter((state) => state === "done").length;
  const complete = accepted === milestones.length;
  const report = newest === "accepted" ? "accepted" : newest === null ? "waiting" : complete ? "open" : "closed";
  const done = accepted + (report === "accepted" ? 1 : 0);
  const touched = milestones.some((state) => state !== "open") || newest !== undefined;
  return { state: complete && report === "accepted" ? "done" : touched ? "started" : "open", report, done, of: milestones.length + 1 };
}
