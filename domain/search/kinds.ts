import { msg, type Translate } from "../i18n/translate.ts";

/** What can be found, in the order in which groups of results stand. */
export const documentKinds = ["lesson", "exercise", "project", "month", "resource"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What people ask and answer is found too, and a person's own notes by that person alone. */
export const searchKinds = [...documentKinds, "question", "note"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** "Lesson", "Lessons" for several, and what leads to all that were found. */
export const kindWords: Record<SearchKind, { one: string; many: string; all: string }> = {
  lesson: { one: msg("Lesson"), many: msg("Lessons"), all: msg("All {count} lessons") },
  exercise: { one: msg("Exercise"), many: msg("Exercises"), all: msg("All {count} exercises") },
  project: { one: msg("Project"), many: msg("Projects"), all: msg("All {count} projects") },
  month: { one: msg("Month"), many: msg("Months"), all: msg("All {count} months") },
  resource: { one: msg("Resource"), many: msg("Resources"), all: msg("All {count} resources") },
  question: { one: msg("Question"), many: msg("Questions"), all: msg("All {count} questions") },
  note: { one: msg("Your note"), many: msg("Your notes"), all: msg("All {count} of your notes") },
};

/** The name of a result. A month's is in the index as "Month 7: Transformers", and is said anew; what is authored stays as it is. */
export const hitTitle = ({ kind, title, month }: { kind: SearchKind; title: string; month: number | null }, t: Translate): string =>
  kind === "month" && month !== null ? t("Month {month}: {title}", { month, title: t.asIs(title.replace(/^Month \d+: /, "")) }) : title;

/** Whether a result leads to another site. */
export const leavesSite = (href: string): boolean => /^https?:/.test(href);
