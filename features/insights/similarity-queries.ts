import "server-only";
import type { Role } from "#domain/accounts.ts";
import { sharedPassages, type Passage } from "#domain/source-passages.ts";
import { teachesCourse } from "#features/enrolments/queries.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { analyse, listAccepted, type AcceptedSource } from "./similar.ts";

interface Viewer { id: string; role: Role }

/** One of two who are compared; the name is null for somebody whom the viewer does not teach. */
export interface Author {
  submissionId: string;
  name: string | null;
  createdAt: Date;
}

export interface AlikeLine {
  a: Author;
  b: Author;
  /** 0 to 1. */
  score: number;
  z: number;
  /** Tokens of the longest passage that both have. */
  longest: number;
}

export interface Similarity {
  exercise: { slug: string; title: string };
  /** Accepted programs, one for each student. */
  sources: number;
  /** Of those, how many have enough of their own to be compared. */
  compared: number;
  pairCount: number;
  median: number | null;
  threshold: number | null;
  pairs: AlikeLine[];
  /** Pairs of students whom the viewer does not teach. */
  elsewhere: number;
}

const authorOf = ({ submissionId, createdAt, name, taught }: AcceptedSource): Author => ({ submissionId, createdAt, name: taught ? name : null });
const longestOf = (passages: readonly Passage[]): number => Math.max(0, ...passages.map(({ tokens }) => tokens));

/** Pairs of accepted programs that are more alike than chance; null for an unknown slug and for who is no instructor. */
export async function selectOptionalSimilarity(viewer: Viewer, slug: string): Promise<Similarity | null> {
  const exercise = selectOptionalExercise(slug);
  if (!exercise || !await teachesCourse(viewer)) return null;
  const sources = await listAccepted(viewer, exercise.id);
  const { pairs, tokens, ignored, compared, pairCount, median, threshold } = await analyse(exercise, sources);
  const mine = pairs.filter(({ a, b }) => sources[a].taught || sources[b].taught);
  return {
    exercise: { slug, title: exercise.title },
    sources: sources.length, compared, pairCount, median, threshold, elsewhere: pairs.length - mine.length,
    pairs: mine.map(({ a, b, score, z }) => ({ a: authorOf(sources[a]), b: authorOf(sources[b]), score, z, longest: longestOf(sharedPassages(tokens[a], tokens[b], ignored)) })),
  };
}

export interface SideBySide {
  exercise: { slug: string; title: string };
  a: Author & { source: string };
  b: Author & { source: string };
  /** Null when the pair is not among those that are more alike than chance. */
  alike: { score: number; z: number } | null;
  passages: Passage[];
}

/** Two accepted programs beside each other; null when the viewer teaches neither student, or there are no such programs. */
export async function selectOptionalSideBySide(viewer: Viewer, slug: string, ids: { a: string; b: string }): Promise<SideBySide | null> {
  const exercise = selectOptionalExercise(slug);
  if (!exercise || ids.a === ids.b || !await teachesCourse(viewer)) return null;
  const sources = await listAccepted(viewer, exercise.id);
  const [a, b] = [ids.a, ids.b].map((id) => sources.findIndex(({ submissionId }) => submissionId === id));
  if (a < 0 || b < 0 || !(sources[a].taught || sources[b].taught)) return null;
  const { tokens, ignored, pairs } = await analyse(exercise, sources);
  const pair = pairs.find((each) => each.a === Math.min(a, b) && each.b === Math.max(a, b));
  return {
    exercise: { slug, title: exercise.title },
    a: { ...authorOf(sources[a]), source: sources[a].source },
    b: { ...authorOf(sources[b]), source: sources[b].source },
    alike: pair ? { score: pair.score, z: pair.z } : null,
    passages: sharedPassages(tokens[a], tokens[b], ignored),
  };
}
