import "server-only";
import { z } from "zod";
import { lessonHeading } from "#domain/course-lesson.ts";
import { NotFoundError } from "#domain/errors.ts";
import { requireInstructor } from "#features/enrolments/queries.ts";
import { selectEditorSettings } from "#features/preferences/queries.ts";
import { listExercises } from "#lib/catalog/exercises.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";
import { db } from "#lib/db.ts";
import { lookAtText, type LessonLook } from "./look.ts";
import type { PreviewLessonInput } from "./schema.ts";
import { noSuchLesson, requireCourse, standardText, takenLessonSlugs, type Viewer } from "./service.ts";

const rowsSchema = z.array(z.object({
  id: z.uuid(), slug: z.string(), beginning: z.string(), updatedAt: z.coerce.date(), updatedBy: z.string().nullable(), archived: z.boolean(),
  number: z.int().nullable(), withdrawn: z.boolean().nullable(), changed: z.boolean().nullable(),
}));

/** The course's own text of a lesson. */
export type OwnText = Omit<z.infer<typeof rowsSchema>[number], "slug" | "beginning">;
export interface LessonLine { slug: string; title: string; standard: boolean; own: OwnText | null }

/** A course's lessons by month: the standard ones with the course's own texts of them, and its own. */
export async function selectLessonsPage(viewer: Viewer, courseId: string) {
  await requireInstructor(viewer);
  const course = await requireCourse(courseId);
  const rows = rowsSchema.parse(await db().$queryRaw`
    select lesson.id, lesson.slug, left(lesson.text, 4000) as beginning, lesson."updatedAt", editor.name as "updatedBy", lesson."archivedAt" is not null as archived,
      newest.number, newest."withdrawnAt" is not null as withdrawn, newest.text <> lesson.text as changed
    from "CourseLesson" as lesson left join "User" as editor on editor.id = lesson."updatedById"
      left join lateral (select number, text, "withdrawnAt" from "CourseLessonVersion" as version where version."lessonId" = lesson.id order by version.number desc limit 1) as newest on true
    where lesson."courseId" = ${course.id}::uuid order by lesson.slug`);
  const own = new Map(rows.map(({ slug, beginning, ...text }) => [slug, { ...lessonHeading(beginning), text }]));
  const standard = listLessons();
  const slugs = new Set(standard.map(({ slug }) => slug));
  const ofYear = standard.map(({ slug, title, month }) => {
    const text = own.get(slug);
    return { month, line: { slug, title: text && !text.text.archived ? text.title ?? title : title, standard: true, own: text && !text.text.archived ? text.text : null } };
  });
  const beside = [...own].filter(([slug]) => !slugs.has(slug)).map(([slug, { title, month, text }]) => ({ month, line: { slug, title: title ?? slug, standard: false, own: text } }));
  const all: { month: number | null; line: LessonLine }[] = [...ofYear, ...beside.filter(({ line }) => !line.own.archived)];
  return {
    course,
    months: roadmap().months.map(({ month, title }) => ({ month, title, lines: all.filter((each) => each.month === month).map(({ line }) => line) })),
    /** Drafts whose front matter says no month. */
    elsewhere: all.filter(({ month }) => month === null).map(({ line }) => line),
    archived: [...own].filter(([, { text }]) => text.archived).map(([slug, { title, text }]): LessonLine => ({ slug, title: title ?? slug, standard: slugs.has(slug), own: text })),
  };
}
export type LessonsFacts = Awaited<ReturnType<typeof selectLessonsPage>>;

/** Names that are taken, for the form of a new lesson. */
export async function selectNewLesson(viewer: Viewer, courseId: string) {
  await requireInstructor(viewer);
  const [course, taken] = await Promise.all([requireCourse(courseId), takenLessonSlugs()]);
  return { course, taken: [...taken], months: roadmap().months.map(({ month, title }) => ({ month, title })) };
}

/** @throws {NotFoundError} for an address that names no lesson of this course */
async function selectOwnLesson(courseId: string, lessonId: string) {
  const row = [courseId, lessonId].every((id) => z.uuid().safeParse(id).success) ? await db().courseLesson.findFirst({
    where: { id: lessonId, courseId },
    select: {
      id: true, slug: true, text: true, version: true, updatedAt: true, archivedAt: true, course: { select: { id: true, title: true } },
      versions: { select: { number: true, text: true, withdrawnAt: true }, orderBy: { number: "desc" }, take: 1 },
    },
  }) : null;
  if (row === null) throw noSuchLesson();
  const { versions: [newest], ...lesson } = row;
  const standard = listLessons().some(({ slug }) => slug === lesson.slug);
  return {
    ...lesson, standard, title: lessonHeading(lesson.text).title ?? lesson.slug,
    newest: newest ? { number: newest.number, withdrawn: newest.withdrawnAt !== null, same: newest.text === lesson.text } : null,
  };
}

/** Everything of the editor's page: the draft, and what can be inserted. */
export async function selectLessonStudio(viewer: Viewer, courseId: string, lessonId: string) {
  await requireInstructor(viewer);
  const [lesson, editor] = await Promise.all([selectOwnLesson(courseId, lessonId), selectEditorSettings(viewer)]);
  const year = roadmap();
  return {
    lesson, editor, look: lookAtText(lesson.text),
    choices: {
      exercises: listExercises().map(({ slug, title, month }) => ({ id: slug, title, month })),
      topics: [...year.topics.values()].map(({ id, text, month }) => ({ id, title: text, month })),
      resources: year.resources.map(({ id, title }) => ({ id, title, month: null })),
    },
  };
}
export type InsertChoices = Awaited<ReturnType<typeof selectLessonStudio>>["choices"];

/** A draft, saved or still being typed, as its students would see it. */
export async function previewLesson(viewer: Viewer, { lessonId, text }: PreviewLessonInput): Promise<LessonLook> {
  await requireInstructor(viewer);
  if (await db().courseLesson.count({ where: { id: lessonId } }) === 0) throw noSuchLesson();
  return lookAtText(text);
}

interface Compared {
  /** Number of a version; the newest unless told. */
  from: number | null;
  /** Number of a version, or null for the draft. */
  to: number | null;
  /** Number of a version whose text is shown. */
  read: number | null;
}

/** Published versions with their notes, the texts of two states to compare, and what keeps the draft from being published. */
export async function selectLessonVersions(viewer: Viewer, courseId: string, lessonId: string, { from, to, read }: Compared) {
  await requireInstructor(viewer);
  const lesson = await selectOwnLesson(courseId, lessonId);
  const older = from ?? lesson.newest?.number ?? null;
  const wanted = [older, to, read].filter((number) => number !== null);
  const [versions, texts] = await Promise.all([
    db().courseLessonVersion.findMany({ where: { lessonId }, orderBy: { number: "desc" }, select: { number: true, note: true, publishedAt: true, withdrawnAt: true, publishedBy: { select: { name: true } } } }),
    db().courseLessonVersion.findMany({ where: { lessonId, number: { in: wanted } }, select: { number: true, text: true } }),
  ]);
  if (wanted.some((number) => texts.every((version) => version.number !== number))) throw new NotFoundError("There is no such version.");
  const textOf = (number: number | null): string => texts.find((version) => version.number === number)?.text ?? "";
  return {
    lesson, versions, problems: lookAtText(lesson.text).problems,
    // What was never published is compared with what students read now.
    compared: { from: older, to, before: older === null ? standardText(lesson.slug) ?? "" : textOf(older), after: to === null ? lesson.text : textOf(to) },
    read: read === null ? null : { number: read, text: textOf(read) },
  };
}
export type LessonVersionsFacts = Awaited<ReturnType<typeof selectLessonVersions>>;

/** A lesson as a file: the saved draft, or a published version. */
export async function selectLessonFile(viewer: Viewer, courseId: string, lessonId: string, number: number | null): Promise<{ name: string; text: string }> {
  await requireInstructor(viewer);
  const lesson = await selectOwnLesson(courseId, lessonId);
  if (number === null) return { name: `${lesson.slug}.md`, text: lesson.text };
  const version = await db().courseLessonVersion.findUnique({ where: { lessonId_number: { lessonId, number } }, select: { text: true } });
  if (version === null) throw new NotFoundError("There is no such version.");
  return { name: `${lesson.slug}-${number}.md`, text: version.text };
}
