/** What can be found, in the order in which groups of results stand. */
export const documentKinds = ["lesson", "exercise", "project", "month", "resource"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A person's own notes are found too, by that person alone. */
export const searchKinds = [...documentKinds, "note"] as const;
export type SearchKind = (typeof searchKinds)[number];

/** "Lesson", and "Lessons" for several. */
export const kindWords: Record<SearchKind, { one: string; many: string }> = {
  lesson: { one: "Lesson", many: "Lessons" },
  exercise: { one: "Exercise", many: "Exercises" },
  project: { one: "Project", many: "Projects" },
  month: { one: "Month", many: "Months" },
  resource: { one: "Resource", many: "Resources" },
  note: { one: "Your note", many: "Your notes" },
};

/** Whether a result leads to another site. */
export const leavesSite = (href: string): boolean => /^https?:/.test(href);
