import { z } from "zod";
import { cohortRoles, type CohortRole } from "./cohort.ts";
import { dateWords } from "./day.ts";
import { capital } from "./i18n/in-words.ts";
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
  // `review`: for reading their code, not for something shared.
  z.strictObject({ kind: z.literal("thanked"), facts: z.strictObject({ title: z.string(), by: z.string(), review: z.boolean().optional() }) }),
  z.strictObject({ kind: z.literal("problem_settled"), facts: z.strictObject({ exercise: z.string(), answer: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("review_asked"), facts: z.strictObject({ exercise: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("review_again"), facts: z.strictObject({ exercise: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("review_decided"), facts: z.strictObject({ exercise: z.string(), approved: z.boolean(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("review_answered"), facts: z.strictObject({ exercise: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("award_given"), facts: z.strictObject({ achievement: z.string() }) }),
  z.strictObject({ kind: z.literal("peer_invited"), facts: z.strictObject({ cohort: z.string(), by: z.string() }) }),
  z.strictObject({ kind: z.literal("enrolled"), facts: z.strictObject({ by: z.string(), cohort: z.string(), startsOn: z.iso.date(), role: z.enum(cohortRoles) }) }),
  // `title` of a group, or of a conversation that has one.
  z.strictObject({ kind: z.literal("thread_message"), facts: z.strictObject({ by: z.string(), title: z.string().nullable() }) }),
  z.strictObject({ kind: z.literal("announcement"), facts: z.strictObject({ by: z.string(), title: z.string(), cohort: z.string() }) }),
  // `timeZone` is that of who is told; `topic` and `message` are null where nothing was written.
  z.strictObject({ kind: z.literal("booking_made"), facts: z.strictObject({ by: z.string(), topic: z.string().nullable(), startsAt: z.iso.datetime(), timeZone: z.string() }) }),
  z.strictObject({ kind: z.literal("booking_cancelled"), facts: z.strictObject({ by: z.string(), message: z.string().nullable(), startsAt: z.iso.datetime(), timeZone: z.string() }) }),
  // `percent` is null when it was taken back.
  z.strictObject({ kind: z.literal("grade_overridden"), facts: z.strictObject({ by: z.string(), title: z.string(), percent: z.number().nullable(), reason: z.string() }) }),
  // One for each change: with `count` above 1 of so many things, of which `title` is the first. Null where nothing was, or is, due.
  z.strictObject({ kind: z.literal("deadline_moved"), facts: z.strictObject({ by: z.string(), title: z.string(), cohort: z.string(), count: z.int(), before: z.iso.datetime().nullable(), after: z.iso.datetime().nullable(), timeZone: z.string() }) }),
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
  review_decided: { words: msg("Your code is reviewed"), usual: { onSite: true, mail: "soon" } },
  review_answered: { words: msg("Somebody answers in a code review"), usual: { onSite: true, mail: "soon" } },
  review_again: { words: msg("Code that you reviewed is handed in again"), usual: { onSite: true, mail: "soon" } },
  review_asked: { words: msg("A learner of yours asks for a code review"), usual: { onSite: true, mail: "digest" } },
  project_message: { words: msg("Somebody writes to you about a project"), usual: { onSite: true, mail: "soon" } },
  peer_invited: { words: msg("You are asked to review others’ code"), usual: { onSite: true, mail: "soon" } },
  enrolled: { words: msg("Somebody puts you into a cohort"), usual: { onSite: true, mail: "soon" } },
  thread_message: { words: msg("Somebody writes you a message"), usual: { onSite: true, mail: "soon" } },
  announcement: { words: msg("Something is announced to your cohort"), usual: { onSite: true, mail: "soon" } },
  booking_made: { words: msg("Somebody books your office hours"), usual: { onSite: true, mail: "soon" } },
  booking_cancelled: { words: msg("A meeting in office hours is cancelled"), usual: { onSite: true, mail: "soon" } },
  problem_settled: { words: msg("A problem that you reported is answered"), usual: { onSite: true, mail: "digest" } },
  question_answered: { words: msg("A question of yours, or one you follow, is answered"), usual: { onSite: true, mail: "soon" } },
  question_asked: { words: msg("A learner of yours asks a question"), usual: { onSite: true, mail: "digest" } },
  answer_accepted: { words: msg("Your answer is accepted"), usual: { onSite: true, mail: "digest" } },
  thanked: { words: msg("Somebody thanks you"), usual: { onSite: true, mail: "none" } },
  award_given: { words: msg("You reach an achievement"), usual: { onSite: true, mail: "digest" } },
  grade_overridden: { words: msg("You are given a grade by hand"), usual: { onSite: true, mail: "soon" } },
  deadline_moved: { words: msg("A due date of your cohort moves"), usual: { onSite: true, mail: "digest" } },
  extension_given: { words: msg("You are given more time"), usual: { onSite: true, mail: "soon" } },
  post_hidden: { words: msg("Something you wrote is hidden"), usual: { onSite: true, mail: "soon" } },
};

export const kindSchema = z.enum([
  "evidence_decided", "report_decided", "review_decided", "review_answered", "review_again", "review_asked", "peer_invited", "enrolled", "project_message", "thread_message", "announcement", "booking_made", "booking_cancelled", "problem_settled", "question_answered", "question_asked", "answer_accepted", "thanked", "award_given", "extension_given", "grade_overridden", "deadline_moved", "post_hidden",
] as const satisfies readonly NotificationKind[]);
export const notificationKinds: readonly NotificationKind[] = kindSchema.options;

/** How somebody hears of this kind who has chosen nothing. */
export const usualChoice = (kind: NotificationKind): Choice => kindFacts[kind].usual;

/** What the settings call the kind. */
export const kindWords = (kind: NotificationKind): string => kindFacts[kind].words;

/** Whether somebody who chose so is to be told at all. */
export const wants = ({ onSite, mail }: Choice): boolean => onSite || mail !== "none";

const enrolled: Record<CohortRole, string> = {
  student: msg("{by} has put you into “{cohort}”, which begins on {day}."),
  mentor: msg("{by} has put you into “{cohort}”, which begins on {day}, as one of its mentors."),
  instructor: msg("{by} has put you into “{cohort}”, which begins on {day}, as one of its instructors."),
};

function deadlineMoved({ by, title: name, cohort, count, before, after, timeZone }: Extract<Told, { kind: "deadline_moved" }>["facts"], t: Translate): string {
  const title = t.asIs(name);
  const at = (moment: string) => momentWords(new Date(moment), timeZone, t);
  if (count > 1) return t("{by} changed {count} due dates of “{cohort}”, “{title}” among them.", { by, count, cohort, title });
  if (after === null) return t("{by} took away the due date of “{title}” ({cohort}).", { by, title, cohort });
  if (before === null) return t("{by} set a due date for “{title}” ({cohort}): it is due {at}.", { by, title, cohort, at: at(after) });
  return t("{by} moved the due date of “{title}” ({cohort}): it was due {before} and is due {after} now.", { by, title, cohort, before: at(before), after: at(after) });
}

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
    case "thread_message": {
      const { by, title } = told.facts;
      return title === null ? t("{by} wrote to you.", { by }) : t("{by} wrote in “{title}”.", { by, title });
    }
    case "announcement": return t("{by} announced to {cohort}: “{title}”", told.facts);
    case "booking_made": {
      const { by, topic } = told.facts;
      const at = momentWords(new Date(told.facts.startsAt), told.facts.timeZone, t);
      return topic === null ? t("{by} booked your office hours {at}.", { by, at }) : t("{by} booked your office hours {at}: “{topic}”", { by, at, topic });
    }
    case "booking_cancelled": {
      const { by, message } = told.facts;
      const at = momentWords(new Date(told.facts.startsAt), told.facts.timeZone, t);
      return message === null ? t("{by} cancelled your meeting {at}.", { by, at }) : t("{by} cancelled your meeting {at}: “{message}”", { by, at, message });
    }
    case "problem_settled": return t("{by} answered what you reported about “{exercise}”: {answer}", told.facts);
    case "question_asked": return t("{by} asks: “{title}”", told.facts);
    case "question_answered": return t("{by} answered “{title}”.", told.facts);
    case "answer_accepted": return t("{by} accepted your answer to “{title}”.", told.facts);
    case "post_hidden": return t("What you wrote in “{title}” was hidden. The reason given: {why}", told.facts);
    case "review_asked": return t("{by} asks for a review of “{exercise}”.", told.facts);
    case "review_again": return t("{by} handed in “{exercise}” again after your review.", told.facts);
    case "review_decided": return told.facts.approved
      ? t("{by} reviewed your code and approves it: “{exercise}”.", { by: told.facts.by, exercise: told.facts.exercise })
      : t("{by} reviewed your code and asks for changes: “{exercise}”.", { by: told.facts.by, exercise: told.facts.exercise });
    case "peer_invited": return t("{by} asks you to review code of your fellow students in “{cohort}”.", told.facts);
    case "enrolled": return t(enrolled[told.facts.role], { by: told.facts.by, cohort: told.facts.cohort, day: dateWords(told.facts.startsOn, t.locale) });
    case "review_answered": return t("{by} answered in the review of “{exercise}”.", told.facts);
    case "thanked": return told.facts.review ? t("{by} thanks you for your review of “{title}”.", { by: told.facts.by, title: told.facts.title }) : t("{by} thanks you for what you shared: “{title}”.", { by: told.facts.by, title: told.facts.title });
    case "extension_given": {
      const { by, title, month } = told.facts;
      const at = momentWords(new Date(told.facts.dueAt), told.facts.timeZone, t);
      return month === null
        ? t("{by} gave you more time for “{title}”: it is due {at}.", { by, title, at })
        : t("{by} gave you more time for month {month}, “{title}”: it is due {at}.", { by, month, title: t.asIs(title), at });
    }
    case "grade_overridden": {
      const { by, title, percent, reason } = told.facts;
      if (percent === null) return t("{by} took back the grade that they gave you for “{title}”: what you handed in counts again.", { by, title });
      return t("{by} gave you {percent, number, ::.0} % for “{title}”. The reason given: {reason}", { by, title, percent, reason });
    }
    case "deadline_moved": return deadlineMoved(told.facts, t);
    case "award_given": return t("You have a new achievement: “{achievement}”.", { achievement: capital(t.asIs(told.facts.achievement)) });
  }
}
