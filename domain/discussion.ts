import type { SubjectKind } from "./notes.ts";

/** What may be written, and how much of it. */
export const titleLength = { least: 8, most: 120 } as const;
export const maxPostLength = 20_000;
export const reasonLength = { least: 5, most: 500 } as const;
/** A question with more is a subject of its own. */
export const maxAnswers = 300;
export const questionsPerPage = 30;
/** Of one person within an hour. */
export const hourly = { questions: 10, answers: 60 } as const;
/** The same words from the same person within this time are one press too many. */
export const sameAgainMs = 10 * 60_000;

export const questionFilters = ["all", "unanswered", "mine", "followed"] as const;
export type QuestionFilter = (typeof questionFilters)[number];

export const postKinds = ["question", "reply"] as const;
export type PostKind = (typeof postKinds)[number];

/** Who reads: what of a discussion they see depends on it. */
export interface Reader {
  id: string;
  /** Whether they teach, anywhere. */
  staff: boolean;
  /** Slugs of the exercises that they have solved. */
  solved: ReadonlySet<string>;
}

export interface PostFacts {
  /** Null when the account is gone. */
  authorId: string | null;
  spoiler: boolean;
  hidden: boolean;
}

export interface SubjectFacts { kind: SubjectKind; slug: string }

/**
 * How much of a post somebody sees: all of it, only that it is a spoiler (`sealed`), or only that a moderator
 * took it out (`out`).
 */
export type Sight = "whole" | "sealed" | "out";

const isOwn = (reader: Pick<Reader, "id">, { authorId }: Pick<PostFacts, "authorId">): boolean => authorId !== null && authorId === reader.id;

/** Whoever wrote it and whoever teaches sees all; a spoiler is for those who have solved the exercise. */
export function sightOf(reader: Reader, { kind, slug }: SubjectFacts, post: PostFacts): Sight {
  if (reader.staff || isOwn(reader, post)) return "whole";
  if (post.hidden) return "out";
  return post.spoiler && kind === "exercise" && !reader.solved.has(slug) ? "sealed" : "whole";
}

/** One's own, unless a moderator took it out: what was judged stays as it was. */
export const mayEdit = (reader: Pick<Reader, "id">, post: PostFacts): boolean => isOwn(reader, post) && !post.hidden;

/** One's own answer at any time; one's own question while nobody else has answered: their words would go with it. */
export const mayDelete = (reader: Pick<Reader, "id">, post: PostFacts, answersOfOthers = 0): boolean => isOwn(reader, post) && answersOfOthers === 0;

/** Anybody else's that one sees. */
export const mayReport = (reader: Reader, subject: SubjectFacts, post: PostFacts): boolean =>
  !isOwn(reader, post) && !post.hidden && sightOf(reader, subject, post) === "whole";

/** Nobody judges what they wrote themselves. */
export const mayModerate = (reader: Reader, post: PostFacts): boolean => reader.staff && !isOwn(reader, post);

export interface Ranked { id: string; thanks: number; createdAt: Date }

/** The accepted answer first, then by thanks, then by time. */
export function inOrder<T extends Ranked>(answers: readonly T[], acceptedId: string | null): T[] {
  return [...answers].sort((a, b) =>
    Number(b.id === acceptedId) - Number(a.id === acceptedId) || b.thanks - a.thanks || a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
}
