import "server-only";
import { changeFor, type ChangeNote } from "#domain/change-note.ts";
import type { Item } from "#domain/year-progress.ts";
import { selectItems } from "#features/curriculum/queries.ts";
import { countQuestions } from "#features/discussion/queries.ts";
import { selectBeside, type Beside } from "#features/notes/queries.ts";
import { lessonsOf, selectLessonOf, selectOptionalLessonOf } from "#lib/catalog/courses.ts";
import { selectOptionalLesson, type Lesson } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { renderMarkdown, type RenderedMarkdown } from "#lib/markdown/render.ts";

export interface LessonView {
  /** As the viewer's course has it. */
  lesson: Lesson;
  /** Whether the viewer's course has it. */
  inCourse: boolean;
  rendered: RenderedMarkdown;
  /** Exercises on the lesson's topics. */
  exercises: Item[];
  previous: { slug: string; title: string } | null;
  next: { slug: string; title: string } | null;
  furthest: number;
  doneAt: Date | null;
  /** What was changed in the text since the viewer read it to its end. */
  change: ChangeNote | null;
  /** Whether there is a bookmark and a note. */
  beside: Beside;
  /** In the discussion. */
  questions: number;
}

/**
 * A lesson, rendered, with how far the viewer has read it.
 * @throws {NotFoundError} with the nearest slug
 * @throws {InvalidFileError} when its text does not follow the format; what it leads to may be gone
 */
export async function selectLessonView(viewer: { id: string }, slug: string, now = new Date()): Promise<LessonView> {
  const [{ courseId, items, outside }, progress, beside, questions] = await Promise.all([
    selectItems(viewer),
    db().lessonProgress.findUnique({ where: { userId_lesson: { userId: viewer.id, lesson: slug } }, select: { furthest: true, doneAt: true } }),
    selectBeside(viewer, { kind: "lesson", slug }),
    countQuestions({ kind: "lesson", slug }),
  ]);
  const lesson = selectLessonOf(courseId, slug);
  const lessons = lessonsOf(courseId);
  const at = lessons.findIndex((each) => each.slug === lesson.slug);
  return {
    lesson,
    rendered: renderMarkdown(lesson.body, { file: lesson.file, published: true }),
    inCourse: at >= 0,
    exercises: [...items, ...at >= 0 ? [] : outside].filter((item) => item.kind === "exercise" && item.covers.some((id) => lesson.covers.includes(id))),
    previous: lessons[at - 1] ?? null,
    next: at < 0 ? null : lessons[at + 1] ?? null,
    furthest: progress?.furthest ?? 0,
    doneAt: progress?.doneAt ?? null,
    change: changeFor(lesson.change, progress?.doneAt ?? null, now),
    beside,
    questions,
  };
}

/** The lesson's title, as the viewer's course has it; null when there is no such lesson. */
export const selectLessonTitle = async (viewer: { id: string }, slug: string): Promise<string | null> => selectOptionalLessonOf((await selectItems(viewer)).courseId, slug)?.title ?? null;

/** The month that the lesson belongs to; null when there is no such lesson. */
export const lessonMonth = (slug: string): number | null => selectOptionalLesson(slug)?.month ?? null;
