import { parse } from "yaml";
import { z } from "zod";
import { slugSchema } from "./exercise.ts";
import { InvalidFileError } from "./errors.ts";
import { parseWithHints } from "./strict-keys.ts";

const idSchema = (example: string) => z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, `write an id such as "${example}"`);

/** From the first to the last that somebody is ready for. */
export const projectLevels = ["foundation", "advanced", "master"] as const;
export type ProjectLevel = (typeof projectLevels)[number];

const milestoneSchema = z.strictObject({
  /** Of what is handed in; an exercise has its slug. */
  id: idSchema("first-results").optional(),
  title: z.string().min(3).max(80),
  why: z.string().min(20).max(300),
  exercise: slugSchema.optional(),
  hand_in: z.strictObject({
    /** What to hand in. */
    asks: z.array(z.string().min(10)).min(1).max(5),
    /** When a mentor accepts it. */
    met: z.string().min(10),
  }).optional(),
}).superRefine(({ id, exercise, hand_in: handIn }, context) => {
  const complain = (message: string) => context.addIssue({ code: "custom", message });
  if (exercise === undefined && handIn === undefined) complain('give it an "exercise" that the grader judges, or an "id" and what to "hand_in"');
  else if (exercise !== undefined && (handIn !== undefined || id !== undefined)) complain('give it either an "exercise", or an "id" and what to "hand_in", not both');
  else if (exercise === undefined && id === undefined) complain('what is handed in needs an "id" such as "first-results"');
});

const maxMinutes = { guided: 6000, portfolio: 12_000 } as const;

/** Front matter of content/projects/<slug>.md. */
const frontMatterSchema = z.strictObject({
  title: z.string().min(3).max(80),
  /** One sentence: what there will be at the end. */
  summary: z.string().min(20).max(200),
  /** Guided: every step is an exercise. Portfolio: one of the roadmap's nine, with work that is handed in. */
  kind: z.enum(["guided", "portfolio"]).default("guided"),
  level: z.enum(projectLevels).optional(),
  /** The entry of the roadmap's projects that it is. */
  topic: z.string().optional(),
  /** When it has succeeded, in the roadmap's words. */
  goal: z.string().min(3).max(120).optional(),
  month: z.int().min(1).max(12),
  /** Topics of the roadmap that it practises. */
  covers: z.array(z.string()),
  /** For all of it, with the report. */
  minutes: z.int().min(30).max(maxMinutes.portfolio),
  /** Exercises in order, and what is handed in at any time. */
  milestones: z.array(milestoneSchema).min(2).max(8),
  report: z.strictObject({
    /** Questions that it answers. */
    asks: z.array(z.string().min(10)).min(2).max(8),
    /** What a mentor looks at, and when it is met. */
    rubric: z.array(z.strictObject({ id: idSchema("evidence"), title: z.string().min(3), met: z.string().min(20) })).min(2).max(6),
  }),
}).superRefine(({ kind, covers, minutes, milestones, ...facts }, context) => {
  const complain = (key: string, message: string) => context.addIssue({ code: "custom", path: [key], message });
  for (const key of ["level", "topic", "goal"] as const) {
    if (kind === "portfolio" && facts[key] === undefined) complain(key, "a portfolio project needs it");
    if (kind === "guided" && facts[key] !== undefined) complain(key, 'only a portfolio project has it: write "kind: portfolio", or leave it out');
  }
  if (kind === "portfolio") return;
  if (covers.length === 0) complain("covers", "name at least one topic of the roadmap");
  if (minutes > maxMinutes.guided) complain("minutes", `at most ${maxMinutes.guided} for a guided project`);
  if (milestones.some(({ exercise }) => exercise === undefined)) complain("milestones", "those of a guided project are exercises; what is handed in belongs to a portfolio project");
});

/** A step that the grader judges. */
export interface GradedMilestone { title: string; why: string; exercise: string }
/** A step that a person hands in and a mentor accepts. */
export interface HandedMilestone { title: string; why: string; id: string; asks: readonly string[]; met: string }
export type Milestone = GradedMilestone | HandedMilestone;

/** Whether a milestone is handed in to a mentor; else it is an exercise, which the grader judges. */
export const isHanded = (milestone: Milestone): milestone is HandedMilestone => "asks" in milestone;

/** What a milestone is called within its project: the exercise's slug, or its own id. */
export const milestoneKey = (milestone: Milestone): string => isHanded(milestone) ? milestone.id : milestone.exercise;

type FrontMatter = z.infer<typeof frontMatterSchema>;
/** What makes a project one of the roadmap's portfolio. */
export interface PortfolioFacts { level: ProjectLevel; topic: string; goal: string }

/** What a project's file says of it. */
export interface ProjectFacts extends Pick<FrontMatter, "title" | "summary" | "month" | "covers" | "minutes" | "report"> {
  milestones: Milestone[];
  /** Null for a guided project. */
  portfolio: PortfolioFacts | null;
}

function milestoneOf({ id, exercise, hand_in: handIn, ...said }: FrontMatter["milestones"][number]): Milestone {
  return id !== undefined && handIn !== undefined ? { ...said, id, ...handIn } : { ...said, exercise: exercise ?? "" };
}

/**
 * Parses a project's text: front matter between two lines of "---", then the brief.
 * @throws {InvalidFileError} naming the file and what is wrong
 */
export function parseProject(text: string, file: string): ProjectFacts & { brief: string } {
  const [, matter, brief] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  if (matter === undefined) throw new InvalidFileError(null, `${file} must begin with its front matter: a line "---", the facts in YAML, a line "---".`);
  if (brief.trim() === "") throw new InvalidFileError(null, `${file} has no brief after its front matter.`);
  const { kind: _kind, level, topic, goal, milestones, ...facts } = parseWithHints(frontMatterSchema, parse(matter), file);
  const steps = milestones.map(milestoneOf);
  const twice = (kind: string, ids: readonly string[]) => {
    const again = ids.find((id, index) => ids.indexOf(id) !== index);
    if (again !== undefined) throw new InvalidFileError(file, `the ${kind} "${again}" is given twice.`);
  };
  twice("exercise", steps.flatMap((step) => isHanded(step) ? [] : [step.exercise]));
  twice("milestone", steps.map(milestoneKey));
  twice("criterion", facts.report.rubric.map(({ id }) => id));
  return { ...facts, milestones: steps, portfolio: level && topic !== undefined && goal !== undefined ? { level, topic, goal } : null, brief };
}
