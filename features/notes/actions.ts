"use server";
import { action } from "#lib/action.ts";
import { markdownToHtml } from "#lib/markdown/to-html.ts";
import { loadNote, type SavedNote } from "./queries.ts";
import { previewNoteSchema, saveNoteSchema, setBookmarkSchema, shareNoteSchema, subjectSchema } from "./schema.ts";
import { NoteConflictError, saveNote, setBookmark, shareNote } from "./service.ts";

/** A conflict is an answer, not a failure: the page shows both versions. */
export type SaveNoteAnswer = { saved: true; version: number } | { saved: false; other: SavedNote };

export const loadNoteAction = action(subjectSchema, (input, user) => loadNote(user, input));

export const saveNoteAction = action(saveNoteSchema, async (input, user): Promise<SaveNoteAnswer> => {
  try {
    return { saved: true, ...await saveNote(user, input) };
  } catch (error) {
    if (error instanceof NoteConflictError) return { saved: false, other: error.other };
    throw error;
  }
});

export const shareNoteAction = action(shareNoteSchema, (input, user) => shareNote(user, input));

export const previewNoteAction = action(previewNoteSchema, async ({ text }) => ({ html: markdownToHtml(text) }));

export const setBookmarkAction = action(setBookmarkSchema, (input, user) => setBookmark(user, input));
