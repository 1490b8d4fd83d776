import "server-only";
import { z } from "zod";
import { firstLines, hasWords, searchWords, subjectKinds, type SubjectKind } from "#domain/notes.ts";
import type { ItemState } from "#domain/year-progress.ts";
import { listKnownItems } from "#features/curriculum/queries.ts";
import { db } from "#lib/db.ts";
import type { Subject } from "./schema.ts";

interface Viewer { id: string }

export interface SavedNote {
  text: string;
  version: number;
  updatedAt: Date;
  /** Since when its writer's mentors may read it; null: nobody else. */
  sharedAt: Date | null;
}

/** The viewer's own note on a lesson or an exercise; null when nothing was written yet. */
export async function loadNote(viewer: Viewer, { kind, slug }: Subject): Promise<SavedNote | null> {
  return db().note.findUnique({ where: { userId_kind_slug: { userId: viewer.id, kind, slug } }, select: { text: true, version: true, updatedAt: true, sharedAt: true } });
}

export interface Beside { bookmarked: boolean; noted: boolean }

const besideSchema = z.array(z.object({ bookmarked: z.boolean(), noted: z.boolean() })).length(1);

/** Whether the viewer has a bookmark there, and a note: one statement for the page. */
export async function selectBeside(viewer: Viewer, { kind, slug }: Subject): Promise<Beside> {
  const [beside] = besideSchema.parse(await db().$queryRaw`
    select exists (select 1 from "Bookmark" where "userId" = ${viewer.id}::uuid and kind = ${kind}::"SubjectKind" and slug = ${slug}) as bookmarked,
      exists (select 1 from "Note" where "userId" = ${viewer.id}::uuid and kind = ${kind}::"SubjectKind" and slug = ${slug} and text <> '') as noted`);
  return beside;
}

interface Place { kind: SubjectKind; slug: string; title: string; month: number }

export interface BookmarkLine extends Place { state: ItemState; createdAt: Date }

export interface NoteLine extends Place { lines: string[]; updatedAt: Date; shared: boolean }

export interface NotesPageView {
  query: string;
  bookmarks: BookmarkLine[];
  notes: NoteLine[];
  /** Before anything was sought. */
  total: { bookmarks: number; notes: number };
}

const notesSchema = z.array(z.object({ kind: z.enum(subjectKinds), slug: z.string(), opening: z.string(), updatedAt: z.date(), shared: z.boolean(), found: z.boolean() }));

/** Enough for the first lines of a note. */
const openingLength = 800;

/** The viewer's bookmarks and notes, the newest first: of them those with all words of the query, in the title or the text. */
export async function selectNotesPage(viewer: Viewer, query = ""): Promise<NotesPageView> {
  const words = searchWords(query);
  const [items, bookmarks] = await Promise.all([
    listKnownItems(viewer),
    db().bookmark.findMany({ where: { userId: viewer.id }, orderBy: [{ createdAt: "desc" }, { kind: "asc" }, { slug: "asc" }], select: { kind: true, slug: true, createdAt: true } }),
  ]);
  const places = new Map(items.map((item) => [`${item.kind} ${item.slug}`, item]));
  // The titles are in files, the texts in the database: each word must be in one of the two.
  const rows = notesSchema.parse(await db().$queryRaw`
    select note.kind, note.slug, left(note.text, ${openingLength}::int) as opening, note."updatedAt", note."sharedAt" is not null as shared,
      not exists (select 1 from unnest(${words}::text[]) as word where position(word in lower(coalesce(place.title, '') || ' ' || note.text)) = 0) as found
    from "Note" as note
    left join unnest(${items.map(({ kind }) => kind)}::text[], ${items.map(({ slug }) => slug)}::text[], ${items.map(({ title }) => title)}::text[])
      as place (kind, slug, title) on place.kind = note.kind::text and place.slug = note.slug
    where note."userId" = ${viewer.id}::uuid and note.text <> ''
    order by note."updatedAt" desc, note.kind, note.slug`);
  const placed = <T extends Subject>(rows: readonly T[]) => rows.flatMap((row) => {
    const item = places.get(`${row.kind} ${row.slug}`);
    // What was taken from the course leads nowhere; its note is kept for its return.
    return item ? [{ row, item }] : [];
  });
  const [marked, noted] = [placed(bookmarks), placed(rows)];
  return {
    query: query.trim(),
    bookmarks: marked.filter(({ item }) => hasWords(item.title, words))
      .map(({ row, item: { title, month, state } }) => ({ ...row, title, month, state })),
    notes: noted.filter(({ row }) => row.found)
      .map(({ row: { kind, slug, opening, updatedAt, shared }, item: { title, month } }) => ({ kind, slug, title, month, lines: firstLines(opening), updatedAt, shared })),
    total: { bookmarks: marked.length, notes: noted.length },
  };
}
