import { z } from "zod";
import { msg } from "./i18n/translate.ts";

/** Why somebody may need help, in the order in which the rules are explained. */
export const riskRules = ["failing", "same_mistake", "idle", "late", "behind", "awaiting"] as const;
export type RiskRule = (typeof riskRules)[number];

/** A number of a rule that a cohort can change. */
export interface ThresholdField {
  key: "attempts" | "days" | "others" | "exercises" | "weeks";
  label: string;
  min: number;
  max: number;
  usual: number;
}

interface RuleFacts {
  title: string;
  /** What it looks at, in a sentence or two. */
  explained: string;
  fields: readonly ThresholdField[];
}

const days = msg("Days");

/** What each rule looks at and from when on it speaks. */
export const ruleFacts: Readonly<Record<RiskRule, RuleFacts>> = {
  failing: {
    title: msg("Many failed attempts"),
    explained: msg("So many submissions of one exercise failed within so many days, and it is not accepted yet. Runs do not count, nor what the grader could not judge."),
    fields: [{ key: "attempts", label: msg("Failed attempts"), min: 2, max: 50, usual: 6 }, { key: "days", label: days, min: 1, max: 60, usual: 7 }],
  },
  same_mistake: {
    title: msg("The same mistake as others"),
    explained: msg("The last attempt at an exercise matched the same known mistake as that of so many others of the cohort, within the last fourteen days."),
    fields: [{ key: "others", label: msg("Others with it"), min: 1, max: 50, usual: 2 }],
  },
  idle: {
    title: msg("No activity"),
    explained: msg("For so many days nothing was submitted, typed in an exercise, read in a lesson or logged as a habit. That something was logged is all that is looked at, not what."),
    fields: [{ key: "days", label: days, min: 2, max: 90, usual: 7 }],
  },
  late: {
    title: msg("Overdue exercises"),
    explained: msg("So many exercises are past their due date, with the cohort’s grace and the student’s extensions, and not accepted."),
    fields: [{ key: "exercises", label: msg("Exercises"), min: 1, max: 50, usual: 3 }],
  },
  behind: {
    title: msg("Behind the calendar"),
    explained: msg("What is open of the weeks that are over would fill so many weeks. A week is a quarter of what its month asks for."),
    fields: [{ key: "weeks", label: msg("Weeks"), min: 1, max: 26, usual: 3 }],
  },
  awaiting: {
    title: msg("Changes without an answer"),
    explained: msg("A reviewer or mentor asked for changes so many days ago, and nothing was handed in since."),
    fields: [{ key: "days", label: days, min: 1, max: 60, usual: 5 }],
  },
};

function fieldSchema(rule: RiskRule, key: ThresholdField["key"]) {
  const field = ruleFacts[rule].fields.find((each) => each.key === key);
  if (!field) throw new Error(`the rule ${rule} has no ${key}`);
  const { min, max, usual } = field;
  const message = msg("Write a whole number within the bounds that stand with the field.");
  return z.int(message).min(min, message).max(max, message).default(usual);
}

const on = z.boolean().default(true);
const ruleSchemas = {
  failing: z.object({ on, attempts: fieldSchema("failing", "attempts"), days: fieldSchema("failing", "days") }),
  same_mistake: z.object({ on, others: fieldSchema("same_mistake", "others") }),
  idle: z.object({ on, days: fieldSchema("idle", "days") }),
  late: z.object({ on, exercises: fieldSchema("late", "exercises") }),
  behind: z.object({ on, weeks: fieldSchema("behind", "weeks") }),
  awaiting: z.object({ on, days: fieldSchema("awaiting", "days") }),
};

/** When somebody of a cohort counts as at risk: each rule can be changed, and switched off. */
export const thresholdsSchema = z.object(ruleSchemas);
export type Thresholds = z.infer<typeof thresholdsSchema>;

const asUsual = Object.fromEntries(riskRules.map((rule) => [rule, {}]));

/** For a cohort that has changed nothing. */
export const usualThresholds: Thresholds = thresholdsSchema.parse(asUsual);

/** What a cohort has stored; a rule that cannot be read, or was stored before there was such a rule, is as usual. */
export function thresholdsOf(stored: unknown): Thresholds {
  const rules = z.record(z.string(), z.unknown()).safeParse(stored).data ?? {};
  const readable = Object.entries(rules).filter(([rule, value]) => riskRules.some((known) => known === rule && ruleSchemas[known].safeParse(value).success));
  return thresholdsSchema.parse({ ...asUsual, ...Object.fromEntries(readable) });
}

/** Whether nothing was changed. */
export const areUsual = (thresholds: Thresholds): boolean => JSON.stringify(thresholdsSchema.parse(thresholds)) === JSON.stringify(usualThresholds);
