import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { indexContent } from "#features/search/index-content.ts";
import { search, selectSearchPage } from "#features/search/queries.ts";
import { searchSchema } from "#features/search/schema.ts";
import { selectLessonView } from "#features/lessons/queries.ts";
import { listLessons } from "#lib/catalog/lessons.ts";
import { db } from "#lib/db.ts";
import { coursesLive, publishedCourse, publishedLesson, studentOf } from "#tests/factories/courses.ts";
import { makePerson } from "#tests/factories/people.ts";

const [standard] = listLessons();
const written = (title: string, words: string, month = 1) =>
  `---\ntitle: ${title}\nmonth: ${month}\ncovers: [${standard.covers[0]}]\nminutes: 20\nobjectives: [Read on]\n---\n\n${words}\n`;
const own = `own-${randomUUID().slice(0, 8)}`;
const both = `both-${randomUUID().slice(0, 8)}`;

type Learner = Awaited<ReturnType<typeof studentOf>>;
let course: { id: string };
let other: { id: string };
let ada: Learner;
let bob: Learner;

const live = async () => { await coursesLive(); await indexContent(); };
const found = async (viewer: { id: string }, q: string) => (await search(viewer, q, { limit: 20 })).hits.filter(({ kind }) => kind === "lesson").map(({ key }) => key);
const excerpts = async (viewer: Learner, q: string) => (await selectSearchPage(viewer, searchSchema.parse({ q }))).groups.flatMap(({ lines }) => lines.map(({ snippet }) => snippet.map(({ text }) => text).join(""))).join("\n");

before(async () => {
  [course, other] = [await publishedCourse(null), await publishedCourse(null)];
  await publishedLesson(course.id, own, written("Ownwords lesson", "Here the quagga grazes beside the okapi.", 3));
  await publishedLesson(course.id, standard.slug, written("Written anew", "The standard text became an axolotl."));
  await publishedLesson(course.id, both, written("In both", "The first tells of a numbat."));
  await publishedLesson(other.id, both, written("In both", "The second tells of a kakapo."));
  [ada, bob] = [await studentOf(course.id), await studentOf(other.id)];
  await live();
});
after(() => db().$disconnect());

describe("texts that a course has written", () => {
  it("are found by its learners, in its month, with a link that shows them", async () => {
    const { hits } = await search(ada, "quagga", { limit: 5, snippets: true });
    assert.deepEqual(hits.map(({ kind, key, href, month }) => [kind, key, href, month]), [["lesson", own, `/lessons/${own}`, 3]]);
    assert.ok(hits[0].snippet.some(({ text, marked }) => marked && text === "quagga"));
    assert.equal((await selectLessonView(ada, own)).lesson.title, "Ownwords lesson");
  });

  it("are found by no other course's student, nobody of no cohort, and neither counted nor meant", async () => {
    for (const viewer of [bob, await makePerson(), { id: randomUUID() }]) {
      for (const q of ["quagga", "quagg", "axolotl", "ownwords", "numbat okapi"]) {
        const { hits, counts, meant } = await search(viewer, q, { limit: 5 });
        assert.deepEqual([hits, counts.lesson], [[], 0], q);
        assert.notEqual(meant, "ownwords");
      }
      assert.notEqual((await search(viewer, "ownwrods", { limit: 5 })).meant, "ownwords");
    }
    assert.equal((await search(ada, "ownwrods", { limit: 5 })).meant, "ownwords");
  });

  it("stand in place of the standard lesson for their learners alone", async () => {
    assert.deepEqual(await found(ada, "axolotl"), [standard.slug]);
    assert.ok(!(await found(ada, standard.title)).includes(standard.slug) || (await search(ada, standard.title, { limit: 20 })).hits.every(({ key, title }) => key !== standard.slug || title === "Written anew"));
    assert.ok((await search(bob, standard.title, { limit: 20 })).hits.some(({ kind, key, title }) => kind === "lesson" && key === standard.slug && title === standard.title));
  });

  it("of the same name in two courses are each found by their own", async () => {
    assert.deepEqual([await found(ada, "numbat"), await found(ada, "kakapo"), await found(bob, "numbat"), await found(bob, "kakapo")], [[both], [], [], [both]]);
    assert.match(await excerpts(ada, "numbat"), /The first tells/);
  });

  it("are found by the mentors of a cohort of theirs, by who writes courses, and by no other mentor", async () => {
    const [mentor, stranger, instructor] = [await makePerson(), await makePerson(), await makePerson("instructor")];
    await db().enrolment.create({ data: { cohortId: ada.cohortId, userId: mentor.id, role: "mentor" } });
    await db().enrolment.create({ data: { cohortId: bob.cohortId, userId: stranger.id, role: "mentor" } });
    assert.deepEqual([await found(mentor, "quagga"), await found(instructor, "quagga"), await found(stranger, "quagga")], [[own], [own], []]);
  });

  it("once, by who teaches in two courses with a lesson of one name: the text that its page shows", async () => {
    const mentor = { ...await makePerson(), timeZone: "UTC" };
    for (const cohortId of [ada.cohortId, bob.cohortId]) await db().enrolment.create({ data: { cohortId, userId: mentor.id, role: "mentor" } });
    const shown = (await selectLessonView(mentor, both)).lesson.body;
    assert.equal((await found(mentor, "numbat")).length, shown.includes("numbat") ? 1 : 0);
    assert.equal((await found(mentor, "kakapo")).length, shown.includes("kakapo") ? 1 : 0);
  });

  it("are not found by who left the course, nor when the cohort is archived", async () => {
    const [gone, archived] = [await studentOf(course.id), await studentOf(course.id)];
    assert.deepEqual(await found(gone, "quagga"), [own]);
    await db().enrolment.deleteMany({ where: { userId: gone.id } });
    await db().cohort.update({ where: { id: archived.cohortId }, data: { archivedAt: new Date() }, select: { id: true } });
    assert.deepEqual([await found(gone, "quagga"), await found(archived, "quagga")], [[], []]);
  });

  it("of a month that has not opened are named and not quoted", async () => {
    const eve = await studentOf(course.id, { startsOn: "2026-11-02", paced: true });
    const page = await selectSearchPage(eve, searchSchema.parse({ q: "quagga" }), new Date("2026-11-10T12:00:00Z"));
    assert.deepEqual(page.groups.flatMap(({ lines }) => lines.map(({ key, opens, snippet }) => [key, opens, snippet])), [[own, "2027-01-02", []]]);
  });

  it("are gone from the search once they are withdrawn, and changed with a new version", async () => {
    const lesson = await publishedLesson(course.id, `late-${own}`, written("Late", "A thylacine."));
    await live();
    assert.equal((await found(ada, "thylacine")).length, 1);
    await db().courseLessonVersion.create({ data: { lessonId: lesson.id, number: 2, text: written("Late", "A dugong."), note: "Second" }, select: { id: true } });
    await live();
    assert.deepEqual([(await found(ada, "thylacine")).length, (await found(ada, "dugong")).length], [0, 1]);
    await db().courseLessonVersion.updateMany({ where: { lessonId: lesson.id }, data: { withdrawnAt: new Date() } });
    await live();
    assert.deepEqual(await found(ada, "dugong"), []);
  });
});
