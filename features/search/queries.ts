import "server-only";
import type { Role } from "#domain/accounts.ts";
import { cohortMonth } from "#domain/calendar.ts";
import { dayAt, type Day } from "#domain/day.ts";
import { corrected } from "#domain/search/correct.ts";
import { searchKinds, type SearchKind } from "#domain/search/kinds.ts";
import { parseSearch } from "#domain/search/parse-search.ts";
import { wordsOf } from "#domain/search/words.ts";
import type { ItemState } from "#domain/year-progress.ts";
import { listKnownItems } from "#features/curriculum/queries.ts";
import { listMemberships, opening } from "#features/enrolments/queries.ts";
import { listProjectLines } from "#features/projects/queries.ts";
import { monthOf, selectOptionalLessonOf, yearOf } from "#lib/catalog/courses.ts";
import { exerciseById } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { find, findAsTyped, isEmpty, noCounts, type Found, type SearchHit, type SearchOptions } from "./find.ts";
import type { PaletteStart, SearchParameters } from "./schema.ts";
import { selectSight, type Sight } from "./sight.ts";
import { exactQuery, knownWordsStatement } from "./statement.ts";

interface Viewer { id: string; role: Role; timeZone: string }

export interface SearchResults extends Found {
  /** What was meant, when what was typed is found nowhere: the hits are for it. */
  meant: string | null;
}

/** What was perhaps meant. The words of titles come before those of terms: what is near to both is meant as a title. */
async function correct(typed: string, sight: Sight): Promise<string | null> {
  const [found, rows] = await Promise.all([
    db().$queryRaw<{ word: string }[]>(knownWordsStatement(wordsOf(typed), sight)),
    db().searchDocument.findMany({ where: { OR: [{ courseId: null }, { key: { in: [...sight.shown] } }] }, select: { title: true, terms: true } }),
  ]);
  return corrected(typed, [...rows.map(({ title }) => title), ...rows.map(({ terms }) => terms)], new Set(found.map(({ word }) => word)));
}

/**
 * What the viewer's course has on `typed`, and their own notes; when that is nothing, what it has on the words
 * that were perhaps meant.
 */
export async function search(viewer: { id: string }, typed: string, options: SearchOptions): Promise<SearchResults> {
  const parsed = parseSearch(typed);
  if (parsed === null) return { hits: [], counts: noCounts(), meant: null };
  const sight = await selectSight(viewer);
  const searcher = { id: viewer.id, sight };
  const found = await findAsTyped(searcher, parsed, options);
  if (!isEmpty(found.counts)) return { ...found, meant: null };
  const meant = await correct(typed, sight);
  const instead = meant === null ? null : parseSearch(meant);
  if (meant === null || instead === null) return { ...found, meant: null };
  const results = await find(searcher, exactQuery(instead), options);
  return { ...results, meant: isEmpty(results.counts) ? null : meant };
}

export interface SearchLine extends SearchHit {
  /** The viewer's; null for what is not done. */
  state: ItemState | null;
  minutes: number | null;
  /** The day on which its month opens for the viewer; null when it is open. */
  opens: Day | null;
}

export interface SearchPageView {
  q: string;
  kind: SearchKind | null;
  groups: { kind: SearchKind; lines: SearchLine[] }[];
  counts: Record<SearchKind, number>;
  total: number;
  meant: string | null;
  /** When nothing is found: the words that were typed, where there are several. */
  words: readonly string[];
}

const [ofEach, ofOne] = [6, 60];

/** The page of results: some of each kind, or all of one, with where the viewer stands. */
export async function selectSearchPage(viewer: Viewer, { q, kind }: SearchParameters, now = new Date()): Promise<SearchPageView> {
  const options: SearchOptions = { kind, snippets: true, limit: kind === null ? ofEach * searchKinds.length : ofOne, ofEach: kind === null ? ofEach : ofOne };
  const [{ hits, counts, meant }, items, projects, memberships] = await Promise.all([search(viewer, q, options), listKnownItems(viewer), listProjectLines(viewer), listMemberships(viewer)]);
  const facts = new Map<string, { state: ItemState; minutes: number }>([
    ...items.map((item) => [`${item.kind} ${item.slug}`, item] as const),
    ...projects.map((project) => [`project ${project.slug}`, project] as const),
  ]);
  const lines = hits.map((hit): SearchLine => {
    const { state = null, minutes = null } = facts.get(`${hit.kind} ${hit.key}`) ?? {};
    const paced = hit.kind === "lesson" || hit.kind === "exercise" || hit.kind === "project";
    const opens = paced && hit.month !== null ? opening({ ...viewer, memberships }, { month: hit.month, slug: hit.kind === "lesson" ? null : hit.key, ...hit.kind === "lesson" ? { lesson: hit.key } : hit.kind === "project" ? { kind: hit.kind } : {} }, now) : null;
    // What is closed is named, and not quoted.
    return { ...hit, state, minutes, opens, snippet: opens === null ? hit.snippet : [] };
  });
  const groups = searchKinds.map((each) => ({ kind: each, lines: lines.filter((line) => line.kind === each) })).filter((group) => group.lines.length > 0);
  const words = [...new Set(wordsOf(q))];
  return { q, kind, groups, counts, total: Object.values(counts).reduce((sum, count) => sum + count, 0), meant, words: words.length > 1 ? words : [] };
}

/** What the palette offers before anything is typed: where the year is, and what was worked on last. */
export async function selectPaletteStart(viewer: { id: string; timeZone: string }, now = new Date()): Promise<PaletteStart> {
  const [lessonRow, draft, attempt, [cohort]] = await Promise.all([
    db().lessonProgress.findFirst({ where: { userId: viewer.id }, orderBy: { readAt: "desc" }, select: { lesson: true } }),
    db().draft.findFirst({ where: { userId: viewer.id }, orderBy: { updatedAt: "desc" }, select: { exerciseId: true, updatedAt: true } }),
    db().exerciseProgress.findFirst({ where: { userId: viewer.id }, orderBy: { lastAttemptAt: "desc" }, select: { exerciseId: true, lastAttemptAt: true } }),
    listMemberships(viewer),
  ]);
  const newest = draft !== null && (attempt === null || draft.updatedAt > attempt.lastAttemptAt) ? draft : attempt;
  const exercise = newest === null ? null : exerciseById(newest.exerciseId);
  const courseId = cohort?.courseId ?? null;
  const lesson = lessonRow === null ? null : selectOptionalLessonOf(courseId, lessonRow.lesson);
  const { months } = yearOf(courseId);
  const number = cohort === undefined ? null : cohortMonth(cohort.startsOn, dayAt(now, viewer.timeZone), months.length);
  const month = number ?? (exercise && monthOf(courseId, "exercise", exercise.slug)) ?? (lesson && monthOf(courseId, "lesson", lesson.slug)) ?? null;
  return {
    month: month === null ? null : { month, title: months[month - 1].title },
    recent: [
      ...lesson === null ? [] : [{ kind: "lesson" as const, title: lesson.title, href: `/lessons/${lesson.slug}` }],
      ...exercise === null ? [] : [{ kind: "exercise" as const, title: exercise.title, href: `/exercises/${exercise.slug}` }],
    ],
  };
}
