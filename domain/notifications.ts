import { z } from "zod";
import { msg, type Translate } from "./i18n/translate.ts";
import { momentWords } from "./moment-words.ts";

/** What people are told of. Each kind with the facts that its sentence is made of. */
export const toldSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("evidence_decided"), facts: z.strictObject({ achievement: z.string(), approved: z.boolean(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("report_decided"), facts: z.strictObject({ project: z.string(), milestone: z.string().nullable(), accepted: z.boolean(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("project_message"), facts: z.strictObject({ project: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("question_asked"), facts: z.strictObject({ title: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("question_answered"), facts: z.strictObject({ title: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("answer_accepted"), facts: z.strictObject({ title: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("post_hidden"), facts: z.strictObject({ title: z.string(), why: z.string() }) }),
  z.strictObject({ kind: z.literal("thanked"), facts: z.strictObject({ title: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("problem_settled"), facts: z.strictObject({ exercise: z.string(), answer: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("award_given"), facts: z.strictObject({ achievement: z.string() }) }),
  // `month` where all of it is meant; `timeZone` is that of who is told.
  z.strictObject({ kind: z.literal("extension_given"), facts: z.strictObject({ by: z.string(), title: z.string(), month: z.int().nullable(), dueAt: z.iso.datetime(), timeZone: z.string() }) }),
]);
export type Told = z.infer<typeof toldSchema>;
export type NotificationKind = Told["kind"];

export const mailChoices = ["none", "soon", "digest"] as const;
export type MailChoice = (typeof mailChoices)[number];

/** How somebody hears of one kind. */
export interface Choice { onSite: boolean; mail: MailChoice }

interface KindFacts {
  /** What happens, in the settings. */
  words: string;
  /** For who has chosen nothing. */
  usual: Choice;
}

/** Every kind in the order of the settings: what waits for an answer by mail at once, what is pleasant to know in the digest. */
const kindFacts: Record<NotificationKind, KindFacts> = {
  evidence_decided: { words: msg("Your evidence is answered"), usual: { onSite: true, mail: "soon" } },
  report_decided: { words: msg("Your project report is answered"), usual: { onSite: true, mail: "soon" } },
  project_message: { words: msg("Somebody writes to you about a project"), usual: { onSite: true, mail: "soon" } },
  problem_settled: { words: msg("A problem that you reported is answered"), usual: { onSite: true, mail: "digest" } },
  question_answered: { words: msg("A question of yours, or one you follow, is answered"), usual: { onSite: true, mail: "soon" } },
  question_asked: { words: msg("A learner of yours asks a question"), usual: { onSite: true, mail: "digest" } },
  answer_accepted: { words: msg("Your answer is accepted"), usual: { onSite: true, mail: "digest" } },
  thanked: { words: msg("Somebody thanks you"), usual: { onSite: true, mail: "none" } },
  award_given: { words: msg("You reach an achievement"), usual: { onSite: true, mail: "digest" } },
  extension_given: { words: msg("You are given more time"), usual: { onSite: true, mail: "soon" } },
  post_hidden: { words: msg("Something you wrote is hidden"), usual: { onSite: true, mail: "soon" } },
};

export const kindSchema = z.enum([
  "evidence_decided", "report_decided", "project_message", "problem_settled", "question_answered", "question_asked", "answer_accepted", "thanked", "award_given", "extension_given", "post_hidden",
] as const satisfies readonly NotificationKind[]);
export const notificationKinds: readonly NotificationKind[] = kindSchema.options;

/** How somebody hears of this kind who has chosen nothing. */
export const usualChoice = (kind: NotificationKind): Choice => kindFacts[kind].usual;

/** What the settings call the kind. */
export const kindWords = (kind: NotificationKind): string => kindFacts[kind].words;

/** Whether somebody who chose so is to be told at all. */
export const wants = ({ onSite, mail }: Choice): boolean => onSite || mail !== "none";

/** What somebody is told, in one sentence of their language. */
export function toldInWords(told: Told, t: Translate): string {
  switch (told.kind) {
    case "evidence_decided": {
      const { approved, by } = told.facts;
      const achievement = t.asIs(told.facts.achievement);
      return approved
        ? t("{by} approved your evidence: “{achievement}”.", { achievement, by })
        : t("{by} answered your evidence and says what is missing: “{achievement}”.", { achievement, by });
    }
    case "report_decided": {
      const { accepted, by, milestone, project } = told.facts;
      if (milestone === null) return accepted ? t("{by} accepted your report on “{project}”.", { by, project }) : t("{by} asks for changes to your report on “{project}”.", { by, project });
      return accepted
        ? t("{by} accepted your report on “{milestone}” of “{project}”.", { by, milestone, project })
        : t("{by} asks for changes to your report on “{milestone}” of “{project}”.", { by, milestone, project });
    }
    case "project_message": return t("{by} wrote about the project “{project}”.", told.facts);
    case "problem_settled": return t("{by} answered what you reported about “{exercise}”: {answer}", told.facts);
    case "question_asked": return t("{by} asks: “{title}”", told.facts);
    case "question_answered": return t("{by} answered “{title}”.", told.facts);
    case "answer_accepted": return t("{by} accepted your answer to “{title}”.", told.facts);
    case "post_hidden": return t("What you wrote in “{title}” was hidden. The reason given: {why}", told.facts);
    case "thanked": return t("{by} thanks you for what you shared: “{title}”.", told.facts);
    case "extension_given": {
      const { by, title, month } = told.facts;
      const at = momentWords(new Date(told.facts.dueAt), told.facts.timeZone, t);
      return month === null
        ? t("{by} gave you more time for “{title}”: it is due {at}.", { by, title, at })
        : t("{by} gave you more time for month {month}, “{title}”: it is due {at}.", { by, month, title: t.asIs(title), at });
    }
    case "award_given": return t("You have a new achievement: “{achievement}”.", { achievement: t.asIs(told.facts.achievement) });
  }
}
