import type { QuestionFilter, SubjectFacts } from "#domain/discussion.ts";

interface ListPlace { show?: QuestionFilter; subject?: SubjectFacts | null; page?: number }

/** Where a list of questions is. */
export function listHref({ show = "all", subject = null, page = 1 }: ListPlace): string {
  const query = new URLSearchParams({
    ...show !== "all" && { show }, ...subject && { kind: subject.kind, slug: subject.slug }, ...page > 1 && { page: String(page) },
  }).toString();
  return query === "" ? "/discussion" : `/discussion?${query}`;
}

/** Where a question on a subject is asked. */
export const askHref = (subject: SubjectFacts | null): string =>
  subject ? `/discussion/ask?${new URLSearchParams({ kind: subject.kind, slug: subject.slug })}` : "/discussion/ask";
