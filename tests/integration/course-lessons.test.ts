import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { maxLessonBytes } from "#domain/course-lesson.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";
import { publishLesson, withdrawLesson } from "#features/course-lessons/publish.ts";
import { previewLesson, selectLessonFile, selectLessonsPage, selectLessonStudio, selectLessonVersions, selectNewLesson } from "#features/course-lessons/queries.ts";
import { createLessonSchema, publishLessonSchema } from "#features/course-lessons/schema.ts";
import { archiveLesson, copyLesson, createLesson, saveLesson, takeVersion } from "#features/course-lessons/service.ts";
import { selectLessonView } from "#features/lessons/queries.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { coursesLive, studentOf } from "#tests/factories/courses.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";

type Instructor = Person & { name: string };
let ingrid: Instructor;
let ivan: Instructor;
let courseId: string;
let otherCourseId: string;
const [standard] = listLessons();
const newest = { from: null, to: null, read: null };

const newCourse = async () => (await db().course.create({ data: { slug: randomUUID(), title: "A course of ours" }, select: { id: true } })).id;
const newSlug = () => `lesson-${randomUUID().slice(0, 8)}`;

before(async () => {
  ingrid = { ...await makePerson("instructor", "Ingrid"), name: "Ingrid" };
  ivan = { ...await makePerson("student", "Ivan"), name: "Ivan" };
  // An instructor in a cohort, and a student on the site.
  await makeCohort([{ person: ivan, role: "instructor" }]);
  [courseId, otherCourseId] = await Promise.all([newCourse(), newCourse()]);
});
after(() => db().$disconnect());

const make = (viewer: Person = ingrid, slug = newSlug(), course = courseId) => createLesson(viewer, { courseId: course, title: "A title: ours", slug, month: 2 }, inEnglish);
const copyInto = async (course: string) => (await copyLesson(ingrid, { courseId: course, slug: standard.slug })).id;
const draftOf = async (id: string, course = courseId) => (await selectLessonStudio(ingrid, course, id)).lesson;
const save = (id: string, baseVersion: number, text: string, viewer: Person = ingrid) => saveLesson(viewer, { lessonId: id, baseVersion, text });
const publish = async (id: string, note = "First version") => publishLesson(ingrid, { lessonId: id, version: (await db().courseLesson.findUniqueOrThrow({ where: { id } })).version, note });
const audited = (id: string) => db().auditEntry.findMany({ where: { subjectId: id }, orderBy: { at: "asc" }, select: { action: true, actorName: true } });

describe("who may", () => {
  it("a student, a mentor and a stranger find nothing, not even with an address", async () => {
    const { id } = await make();
    await publish(id);
    const mentor = await makePerson();
    await makeCohort([{ person: mentor, role: "mentor" }]);
    for (const person of [await makePerson(), mentor, await makePerson("mentor")]) {
      const viewer = { ...person, name: "X" };
      const tries: (() => Promise<unknown>)[] = [
        () => selectLessonsPage(viewer, courseId), () => selectNewLesson(viewer, courseId), () => selectLessonStudio(viewer, courseId, id), () => selectLessonVersions(viewer, courseId, id, newest), () => selectLessonFile(viewer, courseId, id, null), () => previewLesson(viewer, { lessonId: id, text: "x" }),
        () => make(viewer), () => copyLesson(viewer, { courseId, slug: standard.slug }), () => save(id, 1, "x", viewer), () => publishLesson(viewer, { lessonId: id, version: 1, note: "A note" }), () => withdrawLesson(viewer, { lessonId: id, number: 1 }), () => takeVersion(viewer, { lessonId: id, number: 1, version: 1 }), () => archiveLesson(viewer, { lessonId: id, archived: true }),
      ];
      for (const attempt of tries) await assert.rejects(attempt, NotFoundError, String(attempt));
    }
    assert.equal((await draftOf(id)).version, 1);
  });

  it("another instructor edits, and is named", async () => {
    const { id } = await make();
    const { text } = await draftOf(id);
    assert.deepEqual(await save(id, 1, `${text}more\n`, ivan), { saved: true, version: 2 });
    const line = (await selectLessonsPage(ingrid, courseId)).months[1].lines.find(({ own }) => own?.id === id);
    assert.equal(line?.own?.updatedBy, "Ivan");
  });

  it("a lesson is found under its own course alone", async () => {
    const { id } = await make();
    for (const attempt of [() => selectLessonStudio(ingrid, otherCourseId, id), () => selectLessonVersions(ingrid, otherCourseId, id, newest), () => selectLessonFile(ingrid, otherCourseId, id, null), () => selectLessonsPage(ingrid, randomUUID()), () => selectLessonsPage(ingrid, "no-id"), () => selectLessonStudio(ingrid, courseId, "no-id")]) await assert.rejects(attempt, NotFoundError);
  });
});

describe("a new lesson", () => {
  it("stands in its month as a draft, and can be published as it begins", async () => {
    const { id } = await make();
    const { months } = await selectLessonsPage(ingrid, courseId);
    const line = months[1].lines.find(({ own }) => own?.id === id);
    assert.deepEqual([line?.title, line?.standard, line?.own?.number], ["A title: ours", false, null]);
    assert.deepEqual((await selectLessonVersions(ingrid, courseId, id, newest)).problems, []);
  });

  it("does not take a name of the standard year, of this course or of another, put away or not", async () => {
    const own = newSlug();
    const { id } = await make(ingrid, own);
    await archiveLesson(ingrid, { lessonId: id, archived: true });
    for (const [slug, course] of [[standard.slug, courseId], [own, courseId], [own, otherCourseId]]) {
      await assert.rejects(() => make(ingrid, slug, course), (error) => error instanceof ConflictError && error.message.includes(`“${slug}-2” is free`));
    }
    assert.ok((await selectNewLesson(ingrid, otherCourseId)).taken.includes(own));
  });

  it("is made once when two choose one name at the same moment", async () => {
    const slug = newSlug();
    const made = await Promise.allSettled([make(ingrid, slug, courseId), make(ivan, slug, otherCourseId), make(ingrid, slug, courseId)]);
    assert.equal(made.filter(({ status }) => status === "fulfilled").length, 1);
    for (const each of made) if (each.status === "rejected") assert.ok(each.reason instanceof ConflictError);
  });

  it("has a title, a month and a name that fits an address", () => {
    const good = { courseId, title: "Words", slug: "words", month: "3" };
    assert.equal(createLessonSchema.safeParse(good).success, true);
    for (const wrong of [{ title: "x" }, { title: "x".repeat(81) }, { slug: "../x" }, { slug: "Words" }, { month: "13" }, { courseId: "x" }]) assert.equal(createLessonSchema.safeParse({ ...good, ...wrong }).success, false, JSON.stringify(wrong));
  });
});

describe("a copy of a standard lesson", () => {
  it("keeps its name, begins as its text, and is made once by two clicks", async () => {
    const course = await newCourse();
    const ids = await Promise.all([copyInto(course), copyInto(course)]);
    assert.equal(new Set(ids).size, 1);
    const draft = await draftOf(ids[0], course);
    assert.deepEqual([draft.slug, draft.standard, draft.title], [standard.slug, true, standard.title]);
    assert.ok(draft.text.includes(standard.body.slice(0, 200)));
    assert.deepEqual((await selectLessonsPage(ingrid, otherCourseId)).months.flatMap(({ lines }) => lines).find(({ slug }) => slug === standard.slug)?.own, null);
  });

  it("is taken up again where it was put away, as it was left", async () => {
    const course = await newCourse();
    const id = await copyInto(course);
    const { text } = await draftOf(id, course);
    await save(id, 1, `${text}mine\n`);
    await archiveLesson(ingrid, { lessonId: id, archived: true });
    const page = await selectLessonsPage(ingrid, course);
    assert.deepEqual([page.archived.length, page.months.flatMap(({ lines }) => lines).find(({ slug }) => slug === standard.slug)?.own], [1, null]);
    assert.equal(await copyInto(course), id);
    assert.ok((await draftOf(id, course)).text.endsWith("mine\n"));
  });

  it("of what is no lesson is not made", async () => { await assert.rejects(() => copyLesson(ingrid, { courseId, slug: "nowhere" }), NotFoundError); });
});

describe("saving", () => {
  it("overwrites nothing that somebody else saved", async () => {
    const { id } = await make();
    const { text } = await draftOf(id);
    await save(id, 1, `${text}theirs\n`, ivan);
    const answer = await save(id, 1, `${text}mine\n`);
    assert.ok(!answer.saved);
    assert.deepEqual([answer.other.version, answer.other.text, answer.other.by], [2, `${text}theirs\n`, "Ivan"]);
    assert.ok((await draftOf(id)).text.endsWith("theirs\n"));
    assert.deepEqual(await save(id, 2, `${text}both\n`), { saved: true, version: 3 });
  });

  it("of the same text twice is no conflict: the first answer was lost", async () => {
    const { id } = await make();
    const { text } = await draftOf(id);
    assert.deepEqual(await Promise.all([save(id, 1, `${text}x\r\n`), save(id, 1, `${text}x\n`)]), [{ saved: true, version: 2 }, { saved: true, version: 2 }]);
  });

  it("takes what is wrong, and refuses what cannot be kept", async () => {
    const { id } = await make();
    assert.equal((await save(id, 1, "no front matter")).saved, true);
    assert.ok((await selectLessonsPage(ingrid, courseId)).elsewhere.some(({ own }) => own?.id === id));
    await assert.rejects(() => save(id, 2, "x".repeat(maxLessonBytes + 1)), ExpectedError);
    await assert.rejects(() => save(id, 2, "a\0b"), ExpectedError);
    assert.equal((await draftOf(id)).text, "no front matter");
  });

  it("does not change what is put away", async () => {
    const { id } = await make();
    await archiveLesson(ingrid, { lessonId: id, archived: true });
    await assert.rejects(() => save(id, 1, "x"), ConflictError);
    await archiveLesson(ingrid, { lessonId: id, archived: false });
    assert.equal((await save(id, 1, "x")).saved, true);
    await assert.rejects(() => save(randomUUID(), 1, "x"), NotFoundError);
  });
});

describe("publishing", () => {
  it("makes an immutable version, is written down, and is withdrawn without taking what students have", async () => {
    const course = await newCourse();
    const id = await copyInto(course);
    const student = await makePerson();
    await db().lessonProgress.create({ data: { userId: student.id, lesson: standard.slug, furthest: 1, readAt: new Date() } });
    const { text } = await draftOf(id, course);
    assert.deepEqual(await publish(id), { number: 1 });
    await assert.rejects(() => publish(id), /published already, as version 1/);
    await save(id, 1, `${text}\nMore.\n`);
    assert.deepEqual(await publish(id, "More words"), { number: 2 });
    const versions = await db().courseLessonVersion.findMany({ where: { lessonId: id }, orderBy: { number: "asc" } });
    assert.deepEqual(versions.map((version) => version.text), [text, `${text}\nMore.\n`]);
    await assert.rejects(() => archiveLesson(ingrid, { lessonId: id, archived: true }), ConflictError);
    await assert.rejects(() => withdrawLesson(ingrid, { lessonId: id, number: 1 }), ConflictError);
    assert.deepEqual(await withdrawLesson(ingrid, { lessonId: id, number: 2 }), { standard: true });
    await assert.rejects(() => withdrawLesson(ingrid, { lessonId: id, number: 2 }), ConflictError);
    assert.equal(await db().courseLessonVersion.count({ where: { lessonId: id, withdrawnAt: null } }), 0);
    assert.equal(await db().lessonProgress.count({ where: { userId: student.id, lesson: standard.slug } }), 1);
    assert.deepEqual((await audited(id)).map(({ action, actorName }) => [action, actorName]), [["lesson.published", "Ingrid"], ["lesson.published", "Ingrid"], ["lesson.withdrawn", "Ingrid"]]);
    assert.deepEqual(await publish(id, "Again, as it was"), { number: 3 });
  });

  it("is of what was seen: a draft that changed since is refused, and two clicks publish once", async () => {
    const { id } = await make();
    const { text } = await draftOf(id);
    await save(id, 1, `${text}more\n`, ivan);
    await assert.rejects(() => publishLesson(ingrid, { lessonId: id, version: 1, note: "A note" }), ConflictError);
    const clicks = await Promise.allSettled([1, 2].map(() => publishLesson(ingrid, { lessonId: id, version: 2, note: "A note" })));
    assert.equal(clicks.filter(({ status }) => status === "fulfilled").length, 1);
    assert.equal(await db().courseLessonVersion.count({ where: { lessonId: id } }), 1);
  });

  it("is refused, at its line, for what cannot be shown", async () => {
    const { id } = await make();
    const { text } = await draftOf(id);
    const wrong: [string, RegExp][] = [
      ["no front matter", /^Line 1 cannot be shown/], [`${text}[x](exercise:nowhere-at-all)\n`, /^Line \d+ .*leads nowhere/], [`${text}\n:::figure{name="nothing"}\nx\n:::\n`, /There is no figure/],
      [text.replace(/covers: .*/, "covers: [l9.nothing]"), /^Line 4 .*no topic/], [text.replace("resources: []", "resources: [res.nothing]"), /no resource/], [`${text}$\\frac{1$\n`, /formula/],
      [`${text}${":::note\nx\n:::\n\n".repeat(10_000)}`, /at most/], [`${text}${"**a_b*".repeat(20_000)}`, /more than 4000 characters/], [`${text}![x](https://example.org/x.png)\n`, /file of this site/],
    ];
    let version = 1;
    for (const [draft, message] of wrong) {
      assert.equal((await save(id, version++, draft)).saved, true);
      await assert.rejects(() => publish(id), (error) => error instanceof ExpectedError && message.test(error.message), String(message));
    }
    assert.deepEqual([await db().courseLessonVersion.count({ where: { lessonId: id } }), await audited(id)], [0, []]);
  });

  it("asks for a note", () => assert.equal(publishLessonSchema.safeParse({ lessonId: randomUUID(), version: 1, note: " x " }).success, false));
});

describe("students of the course", () => {
  it("read what is published, others the standard lesson; withdrawn, all read the standard one", async () => {
    const [course, elsewhere] = [await newCourse(), await newCourse()];
    const id = await copyInto(course);
    const [ada, eve] = [await studentOf(course), await studentOf(elsewhere)];
    const { text } = await draftOf(id, course);
    await save(id, 1, text.replace(/^title: .*$/m, "title: In our own words"));
    const titlesRead = async () => {
      await coursesLive();
      return [(await selectLessonView(ada, standard.slug)).lesson.title, (await selectLessonView(eve, standard.slug)).lesson.title];
    };
    assert.deepEqual(await titlesRead(), [standard.title, standard.title]);
    await publish(id);
    assert.deepEqual(await titlesRead(), ["In our own words", standard.title]);
    await withdrawLesson(ingrid, { lessonId: id, number: 1 });
    assert.deepEqual(await titlesRead(), [standard.title, standard.title]);
  });

  it("do not find an own lesson before it is published, nor after it is withdrawn", async () => {
    const course = await newCourse();
    const slug = newSlug();
    const { id } = await make(ingrid, slug, course);
    const ada = await studentOf(course);
    const read = async () => {
      await coursesLive();
      return selectLessonView(ada, slug);
    };
    await assert.rejects(read, NotFoundError);
    await publish(id);
    assert.equal((await read()).lesson.title, "A title: ours");
    await withdrawLesson(ingrid, { lessonId: id, number: 1 });
    await assert.rejects(read, NotFoundError);
  });
});

describe("a person's own data", () => {
  it("has the lessons that they wrote and published, and no others'", async () => {
    const writer = { ...await makePerson("instructor", "Wilma"), name: "Wilma" };
    const { id } = await make(writer);
    await publishLesson(writer, { lessonId: id, version: 1, note: "By Wilma" });
    await publish((await make()).id, "By Ingrid");
    const files: Record<string, string> = {};
    for await (const { path, content } of exportData(writer)) files[path] = new TextDecoder().decode(content);
    assert.match(files["courses.json"], /By Wilma/);
    assert.doesNotMatch(files["courses.json"], /By Ingrid/);
    assert.equal((await selectDataSummary(writer)).lessons, 1);
  });
});

describe("versions", () => {
  it("are compared, read, downloaded and taken as the draft", async () => {
    const { id } = await make();
    const { text } = await draftOf(id);
    await publish(id);
    await save(id, 1, `${text}second\n`);
    await publish(id, "A second line");
    await save(id, 2, `${text}third\n`);
    const facts = await selectLessonVersions(ingrid, courseId, id, { from: 1, to: 2, read: 1 });
    assert.deepEqual([facts.compared.before, facts.compared.after, facts.read?.text, facts.versions.map(({ note }) => note)], [text, `${text}second\n`, text, ["A second line", "First version"]]);
    assert.equal((await selectLessonVersions(ingrid, courseId, id, newest)).compared.after, `${text}third\n`);
    await assert.rejects(() => selectLessonVersions(ingrid, courseId, id, { ...newest, from: 9 }), NotFoundError);
    assert.deepEqual(await selectLessonFile(ingrid, courseId, id, 1), { name: `${facts.lesson.slug}-1.md`, text });
    assert.equal((await selectLessonFile(ingrid, courseId, id, null)).text, `${text}third\n`);
    await assert.rejects(() => selectLessonFile(ingrid, courseId, id, 9), NotFoundError);
    await assert.rejects(() => takeVersion(ingrid, { lessonId: id, number: 1, version: 2 }), ConflictError);
    await assert.rejects(() => takeVersion(ingrid, { lessonId: id, number: 9, version: 3 }), NotFoundError);
    assert.deepEqual(await takeVersion(ingrid, { lessonId: id, number: 1, version: 3 }), { version: 4 });
    assert.equal((await draftOf(id)).text, text);
  });
});

describe("a hostile text", () => {
  it("is kept and shown as words, and draws nothing that runs", async () => {
    const { id } = await make();
    const { text } = await draftOf(id);
    const { rendered, problems } = await previewLesson(ingrid, { lessonId: id, text: `${text}\n<script>alert(1)</script>\n\n[a](javascript:alert(1))\n` });
    assert.deepEqual(problems, []);
    assert.doesNotMatch(JSON.stringify(rendered?.tree), /"tagName":"script"|"href":"javascript/);
    await assert.rejects(() => previewLesson(ingrid, { lessonId: randomUUID(), text }), NotFoundError);
  });

  it("as large as may be is said to be too much, and does not hold up the page", async () => {
    const { id } = await make();
    for (const body of ["$x$ ".repeat(45_000), "**a_b*".repeat(30_000), ":::note\nx\n:::\n\n".repeat(10_000)]) {
      const from = process.cpuUsage();
      const { rendered, problems } = await previewLesson(ingrid, { lessonId: id, text: `${(await draftOf(id)).text}${body}` });
      assert.deepEqual([rendered, problems.length], [null, 1]);
      assert.ok(process.cpuUsage(from).user < 3_000_000);
    }
  });
});
