import "server-only";
import { documentKinds, type DocumentKind, type SearchKind } from "#domain/search/kinds.ts";
import { markedParts, type MarkedPart } from "#domain/search/marked.ts";
import type { ParsedSearch } from "#domain/search/parse-search.ts";
import { monthOf, selectOptionalLessonOf } from "#lib/catalog/courses.ts";
import { selectOptionalExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { findQuestions } from "./find-questions.ts";
import type { Sight } from "./sight.ts";
import { countsStatement, exactQuery, excerpt, hitsStatement, stemQuery, type HitRow, type Wanted } from "./statement.ts";

/** Who searches, and what texts of courses they find. */
interface Viewer { id: string; sight: Sight }

export interface SearchHit {
  kind: SearchKind;
  key: string;
  title: string;
  href: string;
  month: number | null;
  /** The place of the text that matched; empty when none was asked for. */
  snippet: MarkedPart[];
}

export interface Found {
  /** Best first. */
  hits: SearchHit[];
  counts: Record<SearchKind, number>;
}

export interface SearchOptions {
  kind?: SearchKind | null;
  limit: number;
  /** At most so many of each kind. */
  ofEach?: number;
  snippets?: boolean;
}

const notesBesideRest = 2;
const questionsBesideRest = 3;

export const noCounts = (): Record<SearchKind, number> => ({ lesson: 0, exercise: 0, project: 0, month: 0, resource: 0, question: 0, note: 0 });

/** The viewer's notes that match: the few rows of one person, read by the first column of their key. */
async function findNotes(viewer: Viewer, query: Prisma.Sql, limit: number): Promise<SearchHit[]> {
  const rows = await db().$queryRaw<{ kind: "lesson" | "exercise"; slug: string; snippet: string }[]>`
    select "kind"::text, "slug", ${excerpt(Prisma.sql`"text"`, query)} as "snippet" from "Note"
    where "userId" = ${viewer.id}::uuid and to_tsvector('english', "text") @@ ${query}
    order by "updatedAt" desc limit ${limit}`;
  return rows.flatMap(({ kind, slug, snippet }): SearchHit[] => {
    const subject = kind === "lesson" ? selectOptionalLessonOf(viewer.sight.courseId, slug) : selectOptionalExercise(slug);
    if (subject === null) return [];
    return [{ kind: "note", key: `${kind} ${slug}`, title: subject.title, href: `/${kind}s/${slug}`, month: subject.month, snippet: markedParts(snippet) }];
  });
}

/** A row as the viewer's course has it: a lesson by its slug, whosever text it is, in the month where the course has it. */
function asHit({ sight: { courseId } }: Viewer, { snippet, ...row }: HitRow): SearchHit {
  const key = row.kind === "lesson" ? row.key.slice(row.key.indexOf("/") + 1) : row.key;
  const month = row.kind === "lesson" || row.kind === "exercise" ? monthOf(courseId, row.kind, key) : null;
  return { ...row, key, month: month ?? row.month, snippet: snippet === null ? [] : markedParts(snippet) };
}

/** Everything that one query finds. */
export async function find(viewer: Viewer, query: Prisma.Sql, { kind = null, limit, ofEach, snippets }: SearchOptions): Promise<Found> {
  const kinds: readonly DocumentKind[] = kind === null ? documentKinds : documentKinds.filter((each) => each === kind);
  const wanted: Wanted = { kinds, limit, ofEach, snippets, sight: viewer.sight };
  const [rows, counted, notes, questions] = await Promise.all([
    kinds.length === 0 ? [] : db().$queryRaw<HitRow[]>(hitsStatement(query, wanted)),
    db().$queryRaw<{ kind: DocumentKind; count: number }[]>(countsStatement(query, viewer.sight)),
    findNotes(viewer, query, limit),
    findQuestions(viewer, query, limit),
  ]);
  const hits = rows.map((row) => asHit(viewer, row));
  const counts = { ...noCounts(), ...Object.fromEntries(counted.map((each) => [each.kind, each.count])), question: questions.total, note: notes.length };
  // Questions and notes have no rank among the rest: they keep a few places at the end.
  const shown = kind === "note" ? notes : kind === "question" ? questions.hits
    : kind === null ? [...questions.hits.slice(0, ofEach ?? questionsBesideRest), ...notes.slice(0, ofEach ?? notesBesideRest)] : [];
  return { hits: [...hits.slice(0, limit - shown.length), ...shown], counts };
}

export const isEmpty = (counts: Record<SearchKind, number>): boolean => Object.values(counts).every((count) => count === 0);

/** What was typed, and when that is nowhere, the stem of its last word. */
export async function findAsTyped(viewer: Viewer, parsed: ParsedSearch, options: SearchOptions): Promise<Found> {
  const exact = await find(viewer, exactQuery(parsed), options);
  const stems = isEmpty(exact.counts) ? stemQuery(parsed) : null;
  return stems === null ? exact : find(viewer, stems, options);
}
