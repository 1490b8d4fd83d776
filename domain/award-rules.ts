import { z } from "zod";
import { slugSchema, type ExerciseFacts } from "./exercise.ts";
import { msg, type Translate, type Values } from "./i18n/translate.ts";

/**
 * When an achievement is given, as content/achievements.yaml says it. A rule is looked at over facts
 * alone, so it gives the same answer whenever and wherever it is asked.
 */
export type AwardRule =
  /** This exercise is accepted. */
  | { exercise: string }
  /** All of these are accepted, or at least so many of them. */
  | { exercises: string[]; atLeast?: number }
  /** So many exercises are accepted: of any kind or one kind, anywhere or at some ids of the roadmap ("l2.arch"). */
  | { count: number; covers?: string[]; kind?: ExerciseFacts["kind"] }
  /** Something was submitted on so many days in a row. */
  | { streak: number }
  /** So many projects are done, guided or of the portfolio: their milestones, and their reports by a mentor. */
  | { projects: number }
  /** So many other people's evidence, reports or code have been judged. */
  | { mentored: number }
  /** So many code reviews were given for which their learners said thanks. */
  | { thanked: number }
  /** A mentor approved what the learner handed in; the text says what that must be. */
  | { evidence: string }
  | { all: AwardRule[] }
  | { any: AwardRule[] };

const positive = z.int().positive();

/** A rule as content/achievements.yaml has it; rules of rules are read as deep as they go. */
export const awardRuleSchema: z.ZodType<AwardRule> = z.lazy(() => z.union([
  z.strictObject({ exercise: slugSchema }),
  z.strictObject({ exercises: z.array(slugSchema).min(1), atLeast: positive.optional() })
    .refine(({ exercises, atLeast }) => (atLeast ?? 1) <= exercises.length, "atLeast is more than there are exercises")
    .refine(({ exercises }) => new Set(exercises).size === exercises.length, "an exercise is named twice"),
  z.strictObject({ count: positive, covers: z.array(z.string()).min(1).optional(), kind: z.enum(["function", "class", "training", "framework"]).optional() }),
  z.strictObject({ streak: positive }),
  z.strictObject({ projects: positive }),
  z.strictObject({ mentored: positive }),
  z.strictObject({ thanked: positive }),
  z.strictObject({ evidence: z.string().min(20) }),
  z.strictObject({ all: z.array(awardRuleSchema).min(2) }),
  z.strictObject({ any: z.array(awardRuleSchema).min(2) }),
]));

/** What is known of one person. */
export interface AwardFacts {
  accepted: readonly { slug: string; covers: readonly string[]; kind: ExerciseFacts["kind"] }[];
  /** Days with a submission, as "2026-11-22" in the person's own time zone; in any order. */
  activeDays: readonly string[];
  /** How many projects are done. */
  projects: number;
  /** How many other people's evidence, reports or code this person has judged. */
  mentored: number;
  /** For how many code reviews their learners have thanked this person. */
  thanked: number;
  /** Whether evidence for the achievement in question was approved. */
  evidenceApproved: boolean;
}

/** A sentence that is said later, in the reader's language. */
interface Words { text: string; values: Values }

export interface AwardProgress {
  met: boolean;
  done: number;
  of: number;
  /** "2 of 5 exercises": a sentence and what it is made of. */
  words: readonly Words[];
  /** Slugs of exercises that are still to be accepted; for "at least", all that may be chosen. */
  missing: string[];
}

/** The longest run of days that follow each other. */
export function longestStreak(days: readonly string[]): number {
  const numbers = [...new Set(days)].map((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000).sort((a, b) => a - b);
  let longest = 0;
  let run = 0;
  numbers.forEach((day, index) => {
    run = index > 0 && day === numbers[index - 1] + 1 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

/** How far the facts go towards the rule. */
export function evaluateRule(rule: AwardRule, facts: AwardFacts): AwardProgress {
  if ("exercise" in rule) return ofExercises([rule.exercise], 1, facts);
  if ("exercises" in rule) return ofExercises(rule.exercises, rule.atLeast ?? rule.exercises.length, facts);
  if ("count" in rule) return amount(facts.accepted.filter((exercise) => counts(exercise, rule)).length, rule.count, rule.kind === "training" ? amounts.trainingRuns : amounts.exercises);
  if ("streak" in rule) return amount(longestStreak(facts.activeDays), rule.streak, amounts.days);
  if ("projects" in rule) return amount(facts.projects, rule.projects, amounts.projects);
  if ("mentored" in rule) return amount(facts.mentored, rule.mentored, amounts.learners);
  if ("thanked" in rule) return amount(facts.thanked, rule.thanked, amounts.thanks);
  if ("evidence" in rule) return amount(facts.evidenceApproved ? 1 : 0, 1, facts.evidenceApproved ? amounts.approved : amounts.toApprove);
  if ("all" in rule) return together(rule.all.map((part) => evaluateRule(part, facts)));
  return nearest(rule.any.map((part) => evaluateRule(part, facts)));
}

/** How far somebody is: "2 of 5 exercises, evidence to be approved by a mentor". */
export const progressWords = ({ words }: Pick<AwardProgress, "words">, t: Translate): string => words.map(({ text, values }) => t(text, values)).join(", ");

/** Whether the rule asks for a person's decision somewhere. */
export function asksForEvidence(rule: AwardRule): boolean {
  if ("all" in rule) return rule.all.some(asksForEvidence);
  if ("any" in rule) return rule.any.some(asksForEvidence);
  return "evidence" in rule;
}

/** What must be handed in, or null where nothing need be. */
export function evidenceAsked(rule: AwardRule): string | null {
  if ("evidence" in rule) return rule.evidence;
  const parts = "all" in rule ? rule.all : "any" in rule ? rule.any : [];
  return parts.map(evidenceAsked).find((text) => text !== null) ?? null;
}

function counts(exercise: AwardFacts["accepted"][number], rule: { covers?: string[]; kind?: string }): boolean {
  const covered = rule.covers?.some((prefix) => exercise.covers.some((id) => id === prefix || id.startsWith(`${prefix}.`))) ?? true;
  return covered && (rule.kind === undefined || exercise.kind === rule.kind);
}

const amounts = {
  exercises: msg("{done} of {of, plural, one {# exercise} other {# exercises}}"),
  trainingRuns: msg("{done} of {of, plural, one {# training run} other {# training runs}}"),
  days: msg("{done} of {of, plural, one {# day} other {# days}} in a row"),
  projects: msg("{done} of {of, plural, one {# project} other {# projects}}"),
  learners: msg("{done} of {of, plural, one {# learner} other {# learners}} helped"),
  thanks: msg("{done} of {of, plural, one {# review} other {# reviews}} thanked for"),
  approved: msg("evidence approved"),
  toApprove: msg("evidence to be approved by a mentor"),
};

function amount(reached: number, of: number, text: string): AwardProgress {
  const done = Math.min(reached, of);
  return { met: reached >= of, done, of, words: [{ text, values: { done, of } }], missing: [] };
}

function ofExercises(slugs: readonly string[], atLeast: number, facts: AwardFacts): AwardProgress {
  const accepted = new Set(facts.accepted.map(({ slug }) => slug));
  const missing = slugs.filter((slug) => !accepted.has(slug));
  const progress = amount(slugs.length - missing.length, atLeast, amounts.exercises);
  return { ...progress, missing: progress.met ? [] : missing };
}

function together(parts: readonly AwardProgress[]): AwardProgress {
  return {
    met: parts.every(({ met }) => met),
    done: parts.reduce((sum, { done }) => sum + done, 0),
    of: parts.reduce((sum, { of }) => sum + of, 0),
    words: parts.flatMap(({ words }) => words),
    missing: [...new Set(parts.flatMap(({ missing }) => missing))],
  };
}

/** Of several ways the one that is furthest along. */
const nearest = (parts: readonly AwardProgress[]): AwardProgress =>
  parts.reduce((best, part) => part.done / part.of > best.done / best.of ? part : best);
