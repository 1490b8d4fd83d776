import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { placeItem } from "#domain/course-plan.ts";
import { listItems } from "#features/curriculum/queries.ts";
import { selectLessonTitle, selectLessonView } from "#features/lessons/queries.ts";
import { recordReading } from "#features/lessons/service.ts";
import { setBookmark } from "#features/notes/service.ts";
import { lessonsOf, monthOf, selectOptionalLessonOf } from "#lib/catalog/courses.ts";
import { listLessons, selectOptionalLesson } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { lessonText, matmul, standard } from "#tests/factories/course-plans.ts";
import { coursesLive, publishedCourse, publishedLesson, studentOf } from "#tests/factories/courses.ts";
import { elements } from "../unit/markdown/tree.ts";

after(() => db().$disconnect());

describe("lessons of a course", () => {
  it("its own text stands in place of the standard one, for its students alone", async () => {
    const [{ slug, title: standardTitle }] = listLessons();
    const course = await publishedCourse(null);
    const [ada, bob] = [await studentOf(course.id), await studentOf((await publishedCourse(null)).id)];
    await publishedLesson(course.id, slug, lessonText("In other words", 9));
    await coursesLive();
    const [hers, his] = await Promise.all([ada, bob].map((viewer) => selectLessonView(viewer, slug)));
    assert.deepEqual([hers.lesson.title, his.lesson.title], ["In other words", standardTitle]);
    // The month of a standard lesson's copy is the plan's, whatever its front matter says.
    assert.equal(lessonsOf(course.id).length, listLessons().length);
  });

  it("one of its own is listed by its own students, and can be opened, noted and linked by everybody", async () => {
    const course = await publishedCourse(null);
    const slug = `own-${randomUUID().slice(0, 8)}`;
    const [ada, bob] = [await studentOf(course.id), await studentOf((await publishedCourse(null)).id)];
    await publishedLesson(course.id, slug, lessonText("Our own", 4));
    await coursesLive();
    const item = (items: Awaited<ReturnType<typeof listItems>>) => items.find((each) => each.slug === slug);
    assert.deepEqual([item(await listItems(ada))?.month, item(await listItems(bob))], [4, undefined]);
    const [hers, his] = await Promise.all([ada, bob].map((viewer) => selectLessonView(viewer, slug)));
    assert.deepEqual([hers.inCourse, his.inCourse, his.lesson.title, his.previous, his.next], [true, false, "Our own", null, null]);
    assert.equal(selectOptionalLesson(slug)?.title, "Our own");
    await setBookmark(bob, { kind: "lesson", slug, on: true });
    assert.equal(await db().bookmark.count({ where: { userId: bob.id, slug } }), 1);
  });

  it("a text that cannot be read is left out, and takes nothing else down", async () => {
    const course = await publishedCourse(placeItem(standard, matmul, 7));
    const slug = listLessons()[1].slug;
    await publishedLesson(course.id, slug, "---\ntitle: [\n---\nbroken");
    await publishedLesson(course.id, `good-${course.id.slice(0, 8)}`, lessonText("Good"));
    await coursesLive();
    assert.equal(selectOptionalLessonOf(course.id, slug)?.title, listLessons()[1].title);
    assert.equal(selectOptionalLesson(`good-${course.id.slice(0, 8)}`)?.title, "Good");
    assert.equal(monthOf(course.id, "exercise", "matmul"), 7);
  });

  it("of one name in two courses, each learner reads their own, and who has neither always the older one", async () => {
    const slug = `both-${randomUUID().slice(0, 8)}`;
    const [older, newer] = [await publishedCourse(null), await publishedCourse(null)];
    const [ada, bob, eve] = [await studentOf(older.id), await studentOf(newer.id), await studentOf((await publishedCourse(null)).id)];
    const title = async (viewer: { id: string }) => (await selectLessonView(viewer, slug)).lesson.title;
    await publishedLesson(newer.id, slug, lessonText("The copy"));
    await coursesLive();
    assert.deepEqual([await title(ada), await title(bob), await title(eve)], ["The copy", "The copy", "The copy"]);
    const { id } = await publishedLesson(older.id, slug, lessonText("The first"));
    await coursesLive();
    assert.deepEqual([await title(ada), await title(bob), await title(eve)], ["The first", "The copy", "The first"]);
    assert.deepEqual([await selectLessonTitle(bob, slug), selectOptionalLesson(slug)?.title], ["The copy", "The first"]);
    const copy = await publishedCourse(null);
    await publishedLesson(copy.id, slug, lessonText("The latest"));
    await coursesLive();
    assert.deepEqual([await title(bob), await title(eve), await title(await studentOf(copy.id))], ["The copy", "The first", "The latest"]);
    await db().courseLessonVersion.updateMany({ where: { lessonId: id }, data: { withdrawnAt: new Date() } });
    await coursesLive();
    assert.deepEqual([await title(ada), await title(eve)], ["The copy", "The copy"]);
  });

  it("of one name in two courses, what was read stays read under the name, and is listed once", async () => {
    const slug = `read-${randomUUID().slice(0, 8)}`;
    const [one, two] = [await publishedCourse(null), await publishedCourse(null)];
    for (const { id } of [one, two]) await publishedLesson(id, slug, lessonText(`In ${id}`));
    const ada = await studentOf(one.id);
    await coursesLive();
    await recordReading(ada, { lesson: slug, furthest: 1 });
    await db().cohort.create({ data: { courseId: two.id, name: randomUUID(), startsOn: new Date("2026-10-28"), enrolments: { create: { userId: ada.id, role: "student" } } }, select: { id: true } });
    const lines = (await listItems(ada)).filter((item) => item.slug === slug);
    assert.deepEqual(lines.map(({ title, state }) => [title, state]), [[`In ${two.id}`, "done"]]);
    assert.equal((await selectLessonView(ada, slug)).lesson.title, `In ${two.id}`);
  });

  it("what is new in a text is told to who had read the one before it, the standard one too", async () => {
    const [{ slug }] = listLessons();
    const course = await publishedCourse(null);
    const [ada, bob] = [await studentOf(course.id), await studentOf(course.id)];
    const told = async (viewer: { id: string }, now?: Date) => (await selectLessonView(viewer, slug, now)).change?.note ?? null;
    await recordReading(ada, { lesson: slug, furthest: 1 });
    await recordReading(bob, { lesson: slug, furthest: 0.4 });
    const { id } = await publishedLesson(course.id, slug, lessonText("Anew"));
    await coursesLive();
    assert.deepEqual([await told(ada), await told(bob), await told(await studentOf((await publishedCourse(null)).id))], ["First", null, null]);
    await recordReading(bob, { lesson: slug, furthest: 1 });
    await db().courseLessonVersion.create({ data: { lessonId: id, number: 2, text: lessonText("Once more"), note: "Shorter" }, select: { id: true } });
    await coursesLive();
    assert.deepEqual([await told(ada), await told(bob), await told(ada, new Date(Date.now() + 31 * 86_400_000))], ["Shorter", "Shorter", null]);
  });

  it("a link to what was withdrawn since becomes its text: no page of a published lesson breaks", async () => {
    const course = await publishedCourse(null);
    const [slug, target] = [`links-${randomUUID().slice(0, 8)}`, `target-${randomUUID().slice(0, 8)}`];
    const ada = await studentOf(course.id);
    const { id } = await publishedLesson(course.id, target, lessonText("The target"));
    await publishedLesson(course.id, slug, `${lessonText("With links")}\n[there](lesson:${target}) and [never](exercise:no-such-exercise-at-all)\n\n:::figure{name="no-such-figure"}\nWords.\n:::\n`);
    await coursesLive();
    const links = async () => elements((await selectLessonView(ada, slug)).rendered.tree, "a").map(({ properties }) => properties.href ?? properties.dataGone);
    assert.deepEqual(await links(), [`/lessons/${target}`, "true"]);
    await db().courseLessonVersion.updateMany({ where: { lessonId: id }, data: { withdrawnAt: new Date() } });
    await coursesLive();
    assert.deepEqual(await links(), ["true", "true"]);
  });

  it("withdrawn, the standard text stands again", async () => {
    const [{ slug, title: standardTitle }] = listLessons();
    const course = await publishedCourse(null);
    const { id } = await publishedLesson(course.id, slug, lessonText("For a while"));
    await coursesLive();
    assert.equal(selectOptionalLessonOf(course.id, slug)?.title, "For a while");
    await db().courseLessonVersion.updateMany({ where: { lessonId: id }, data: { withdrawnAt: new Date() } });
    await coursesLive();
    assert.equal(selectOptionalLessonOf(course.id, slug)?.title, standardTitle);
  });
});
