import "server-only";
import { z } from "zod";
import { ConflictError, ExpectedError } from "#domain/errors.ts";
import { msg } from "#domain/i18n/translate.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { selectLesson } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { loadNote, type SavedNote } from "./queries.ts";
import type { SaveNote, SetBookmark, ShareNote, Subject } from "./schema.ts";

/** Another tab has saved since; `other` is what it saved. */
export class NoteConflictError extends ConflictError {
  override name = "NoteConflictError";
  readonly other: SavedNote;
  constructor(other: SavedNote) {
    super(msg("This note was changed in another tab or on another device. Read both and keep what you want."));
    this.other = other;
  }
}

/** @throws {NotFoundError} when there is no such lesson or exercise, naming the nearest */
const selectSubject = ({ kind, slug }: Subject) => kind === "lesson" ? selectLesson(slug) : selectExercise(slug);

const versionsSchema = z.array(z.object({ version: z.int() })).max(1);

/**
 * Keeps the viewer's note, if nobody saved it since `baseVersion`: compared and set in one statement.
 * Returns the new version; the same text saved twice is no conflict. An emptied note keeps its row, so
 * that its versions go on.
 * @throws {NoteConflictError} with the other version's text and time
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function saveNote(viewer: { id: string }, input: SaveNote): Promise<{ version: number }> {
  const { kind, baseVersion } = input;
  const { slug } = selectSubject(input);
  // Nothing but space is no note.
  const text = input.text.trim() === "" ? "" : input.text;
  const [saved] = versionsSchema.parse(await db().$queryRaw`
    insert into "Note" as note ("userId", kind, slug, text, version, "updatedAt")
    values (${viewer.id}::uuid, ${kind}::"SubjectKind", ${slug}, ${text}, ${baseVersion}::int + 1, now())
    on conflict ("userId", kind, slug) do update
      set text = excluded.text, version = note.version + 1, "updatedAt" = now()
      where note.version = ${baseVersion}::int
    returning version`);
  if (saved) return saved;
  const other = await loadNote(viewer, { kind, slug });
  // Taken away in this very moment: the next save finds none and begins anew.
  if (!other) return saveNote(viewer, { ...input, baseVersion: 0 });
  if (other.text === text) return { version: other.version };
  throw new NoteConflictError(other);
}

/**
 * Lets the viewer's mentors read a note of theirs, or nobody any more: at once, and twice is once. The note itself is not touched,
 * nor its version.
 * @throws {ExpectedError} where nothing is written yet
 */
export async function shareNote(viewer: { id: string }, { kind, slug, shared }: ShareNote): Promise<void> {
  const changed = await db().$executeRaw`
    update "Note" set "sharedAt" = case when ${shared}::boolean then coalesce("sharedAt", now()) end
    where "userId" = ${viewer.id}::uuid and kind = ${kind}::"SubjectKind" and slug = ${slug} and (text <> '' or not ${shared}::boolean)`;
  if (changed === 0 && shared) throw new ExpectedError("Write the note first; when it is saved, you can share it.");
}

/**
 * Sets the viewer's bookmark or takes it away; twice is once.
 * @throws {NotFoundError} for an unknown slug, naming the nearest
 */
export async function setBookmark(viewer: { id: string }, { kind, slug, on }: SetBookmark): Promise<void> {
  const key = { userId: viewer.id, kind, slug };
  if (on) {
    selectSubject({ kind, slug });
    await db().bookmark.createMany({ data: key, skipDuplicates: true });
  } else await db().bookmark.deleteMany({ where: key });
}
