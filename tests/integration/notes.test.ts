import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { maxNoteLength } from "#domain/notes.ts";
import { NotFoundError } from "#domain/errors.ts";
import { recordReading } from "#features/lessons/service.ts";
import { loadNote, selectBeside, selectNotesPage } from "#features/notes/queries.ts";
import { saveNoteSchema } from "#features/notes/schema.ts";
import { NoteConflictError, saveNote, setBookmark } from "#features/notes/service.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { makePerson } from "#tests/factories/people.ts";
import { makeSubmission } from "#tests/factories/submissions.ts";

const [lesson] = listLessons();
const [exercise, otherExercise] = listExercises();
const onLesson = { kind: "lesson" as const, slug: lesson.slug };
const onExercise = { kind: "exercise" as const, slug: exercise.slug };

after(() => db().$disconnect());

describe("notes", () => {
  it("are kept as typed, for their author alone", async () => {
    const [ada, grace] = [await makePerson(), await makePerson()];
    assert.equal(await loadNote(ada, onLesson), null);
    const text = "  $\\sum_k$ <script>alert(1)</script>\n\n";
    assert.deepEqual(await saveNote(ada, { ...onLesson, text, baseVersion: 0 }), { version: 1 });
    assert.equal((await loadNote(ada, onLesson))?.text, text);
    assert.equal(await loadNote(ada, { kind: "exercise", slug: lesson.slug }), null);
    assert.equal(await loadNote(grace, onLesson), null);
    assert.deepEqual((await selectNotesPage(grace)).notes, []);
  });

  it("a second tab that is behind gets the other's text, and overwrites nothing", async () => {
    const ada = await makePerson();
    await saveNote(ada, { ...onLesson, text: "one", baseVersion: 0 });
    await saveNote(ada, { ...onLesson, text: "first tab", baseVersion: 1 });
    await assert.rejects(saveNote(ada, { ...onLesson, text: "second tab", baseVersion: 1 }), (error) => error instanceof NoteConflictError && error.other.text === "first tab" && error.other.version === 2);
    assert.deepEqual(await saveNote(ada, { ...onLesson, text: "first tab", baseVersion: 1 }), { version: 2 });
    assert.deepEqual(await saveNote(ada, { ...onLesson, text: "both", baseVersion: 2 }), { version: 3 });
  });

  it("of twenty saves at once exactly one is kept", async () => {
    const ada = await makePerson();
    const results = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => saveNote(ada, { ...onLesson, text: `text ${i}`, baseVersion: 0 })));
    assert.equal(results.filter(({ status }) => status === "fulfilled").length, 1);
  });

  it("an emptied note is none, and a tab that still has it is told", async () => {
    const ada = await makePerson();
    await saveNote(ada, { ...onExercise, text: "one", baseVersion: 0 });
    assert.equal((await selectBeside(ada, onExercise)).noted, true);
    await saveNote(ada, { ...onExercise, text: " \n", baseVersion: 1 });
    assert.equal((await selectBeside(ada, onExercise)).noted, false);
    assert.deepEqual((await selectNotesPage(ada)).notes, []);
    await assert.rejects(saveNote(ada, { ...onExercise, text: "one more", baseVersion: 1 }), NoteConflictError);
  });

  it("too long a note, a NUL and a subject that is not there are refused in words", async () => {
    const ada = await makePerson();
    const note = { ...onLesson, baseVersion: 0 };
    assert.ok(saveNoteSchema.safeParse({ ...note, text: "x".repeat(maxNoteLength) }).success);
    assert.match(String(saveNoteSchema.safeParse({ ...note, text: "x".repeat(maxNoteLength + 1) }).error?.issues[0].message), /20,000 characters/);
    assert.match(String(saveNoteSchema.safeParse({ ...note, text: "a\0b" }).error?.issues[0].message), /NUL/);
    await assert.rejects(saveNote(ada, { ...note, slug: `${lesson.slug}x`, text: "a" }), (error) => error instanceof NotFoundError && error.message.includes(`"${lesson.slug}"`));
  });
});

describe("bookmarks", () => {
  it("a double click is one, and taking away what is not there is nothing", async () => {
    const ada = await makePerson();
    await setBookmark(ada, { ...onLesson, on: false });
    await Promise.all([setBookmark(ada, { ...onLesson, on: true }), setBookmark(ada, { ...onLesson, on: true })]);
    assert.equal((await selectNotesPage(ada)).bookmarks.length, 1);
    assert.deepEqual(await selectBeside(ada, onLesson), { bookmarked: true, noted: false });
    assert.deepEqual(await selectBeside(await makePerson(), onLesson), { bookmarked: false, noted: false });
    await setBookmark(ada, { ...onLesson, on: false });
    assert.deepEqual((await selectNotesPage(ada)).bookmarks, []);
    await assert.rejects(setBookmark(ada, { kind: "exercise", slug: "no-such-exercise", on: true }), NotFoundError);
  });
});

describe("the page of notes and bookmarks", () => {
  it("the newest first, with what is done and what is begun", async () => {
    const ada = await makePerson();
    await setBookmark(ada, { ...onLesson, on: true });
    await setBookmark(ada, { ...onExercise, on: true });
    await setBookmark(ada, { kind: "exercise", slug: otherExercise.slug, on: true });
    // All three may be of one millisecond.
    for (const [minutes, { slug }] of [lesson, exercise].entries()) await db().bookmark.updateMany({ where: { userId: ada.id, slug }, data: { createdAt: new Date(Date.now() - (2 - minutes) * 60_000) } });
    await recordReading(ada, { lesson: lesson.slug, furthest: 0.4 });
    await makeSubmission(ada, exercise, "solved");
    const { bookmarks } = await selectNotesPage(ada);
    assert.deepEqual(bookmarks.map(({ slug, state }) => [slug, state]), [[otherExercise.slug, "open"], [exercise.slug, "done"], [lesson.slug, "started"]]);
  });

  it("a search finds words of the title and of the text, wherever they stand; signs of a pattern are signs", async () => {
    const ada = await makePerson();
    await saveNote(ada, { ...onLesson, text: `${"filler ".repeat(500)}\nThe last line says 100% of it_all`, baseVersion: 0 });
    await saveNote(ada, { ...onExercise, text: "something else", baseVersion: 0 });
    await setBookmark(ada, { ...onLesson, on: true });
    const found = async (query: string) => (await selectNotesPage(ada, query)).notes.map(({ slug }) => slug);
    // Both may be of the same millisecond.
    assert.deepEqual((await found("")).sort(), [exercise.slug, lesson.slug].sort());
    const word = lesson.title.split(" ")[0].toUpperCase();
    assert.ok((await found(`${word} 100%`)).includes(lesson.slug));
    assert.deepEqual(await found("100% it_all"), [lesson.slug]);
    assert.deepEqual(await found("1%l"), []);
    assert.deepEqual(await found("100% absent"), []);
    const page = await selectNotesPage(ada, "100%");
    assert.deepEqual([page.bookmarks.length, page.total], [0, { bookmarks: 1, notes: 2 }]);
  });

  it("what was taken from the course is not listed, and its note is not lost", async () => {
    const ada = await makePerson();
    await db().note.create({ data: { userId: ada.id, kind: "lesson", slug: "of-last-year", text: "kept" } });
    await db().bookmark.create({ data: { userId: ada.id, kind: "exercise", slug: "of-last-year" } });
    assert.deepEqual(await selectNotesPage(ada), { query: "", bookmarks: [], notes: [], total: { bookmarks: 0, notes: 0 } });
    assert.equal((await loadNote(ada, { kind: "lesson", slug: "of-last-year" }))?.text, "kept");
  });
});
