import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { ExpectedError, NotFoundError } from "#domain/errors.ts";
import { checkFile, selectFile } from "#features/files/queries.ts";
import { storeFile, sweepFiles } from "#features/files/service.ts";
import { showInGallery, takeOutOfGallery } from "#features/projects/gallery.ts";
import { listGallery, selectEntry } from "#features/projects/gallery-queries.ts";
import { gallerySchema, showSchema } from "#features/projects/schema.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";
import { acceptedReport, classroom, portfolioProject } from "#tests/factories/projects.ts";

after(() => db().$disconnect());

const { project } = portfolioProject();
const entry = (more: { pictureId?: string | null; withoutPicture?: boolean; title?: string; project?: string } = {}) =>
  ({ project: project.slug, title: "Ten of mine", summary: "A program that does what it should.", link: null, pictureId: null, withoutPicture: false, ...more });
const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3]);
const picture = async (person: Person, name = "mine.png", content = png) => (await storeFile(person, name, content)).id;

async function finished() {
  const people = await classroom();
  await acceptedReport(people.ada, project);
  return people;
}

describe("the gallery", () => {
  it("shows nothing before a report was accepted: a milestone, a report sent back and another project's are none", async () => {
    const { ada } = await classroom();
    const row = { userId: ada.id, project: project.slug, text: "Done.", decidedAt: new Date() };
    await db().projectReport.createMany({ data: [{ ...row, milestone: "first", decision: "accepted" }, { ...row, decision: "changes" }] });
    await acceptedReport(ada, { slug: listProjects()[0].slug });
    await assert.rejects(showInGallery(ada, entry()), ExpectedError);
    assert.equal(await selectEntry(ada, project.slug), null);
  });

  it("a picture is read by everybody who is signed in while it is shown, and by its owner alone before; taken out it is gone", async () => {
    const { ada, eve, stranger } = await finished();
    const pictureId = await picture(ada);
    await assert.rejects(selectFile(stranger, pictureId), NotFoundError);
    await showInGallery(ada, entry({ pictureId }));
    for (const person of [ada, eve, stranger]) assert.deepEqual([(await selectFile(person, pictureId)).shown, (await checkFile(person, pictureId)).shown], [true, true]);
    await sweepFiles(new Date(Date.now() + 48 * 3600_000));
    assert.equal((await listGallery({ project: project.slug, page: 1 })).groups[0].entries.find(({ author }) => author.id === ada.id)?.pictureId, pictureId);
    await takeOutOfGallery(ada, { project: project.slug, studentId: ada.id });
    await takeOutOfGallery(ada, { project: project.slug, studentId: ada.id });
    for (const person of [ada, eve]) await assert.rejects(selectFile(person, pictureId), NotFoundError);
    assert.equal(await db().storedFile.count({ where: { userId: ada.id } }), 0);
  });

  it("a file that is no picture, somebody else's and one that was handed in are not shown", async () => {
    const { ada, eve } = await finished();
    const page = await picture(ada, "page.png", new TextEncoder().encode("<html><script>alert(1)</script>"));
    const paper = await picture(ada, "paper.pdf", png);
    for (const pictureId of [page, paper]) await assert.rejects(showInGallery(ada, entry({ pictureId })), (error) => error instanceof ExpectedError && /no picture/.test(error.message));
    await assert.rejects(showInGallery(ada, entry({ pictureId: await picture(eve) })), NotFoundError);
    const handedIn = await picture(ada);
    await db().projectReport.create({ data: { userId: ada.id, project: project.slug, text: "With it.", files: { connect: { id: handedIn } } } });
    await assert.rejects(showInGallery(ada, entry({ pictureId: handedIn })), NotFoundError);
    assert.equal(await selectEntry(ada, project.slug), null);
  });

  it("shown again it is changed and keeps its place; another picture replaces the first, and none takes it away", async () => {
    const { ada } = await finished();
    const first = await picture(ada);
    await showInGallery(ada, entry({ pictureId: first }));
    const before = await selectEntry(ada, project.slug);
    await Promise.all([showInGallery(ada, entry({ title: "Better" })), showInGallery(ada, entry({ title: "Better" }))]);
    assert.deepEqual(await selectEntry(ada, project.slug), { ...before, title: "Better" });
    const second = await picture(ada);
    await showInGallery(ada, entry({ pictureId: second }));
    await assert.rejects(checkFile(ada, first), NotFoundError);
    await showInGallery(ada, entry({ withoutPicture: true }));
    assert.equal((await selectEntry(ada, project.slug))?.pictureId, null);
    await assert.rejects(checkFile(ada, second), NotFoundError);
  });

  it("is taken out by its author and who teaches them, and by nobody else", async () => {
    const { ada, eve, mentor, stranger } = await finished();
    await showInGallery(ada, entry());
    for (const person of [eve, stranger]) await assert.rejects(takeOutOfGallery(person, { project: project.slug, studentId: ada.id }), NotFoundError);
    assert.ok(await selectEntry(ada, project.slug));
    await takeOutOfGallery(mentor, { project: project.slug, studentId: ada.id });
    assert.equal(await selectEntry(ada, project.slug), null);
  });

  it("lists by level and then the newest first, 24 to a page, one project alone when asked", async () => {
    await db().galleryEntry.deleteMany();
    const [master] = listProjects().filter(({ portfolio }) => portfolio?.level === "master");
    const [guided] = listProjects().filter(({ portfolio }) => portfolio === null);
    const people = await Promise.all(Array.from({ length: 26 }, (_, index) => makePerson("student", `Person ${index}`)));
    const row = (person: Person, slug: string, index: number) => ({ userId: person.id, project: slug, title: `${index}`, summary: "What it is.", shownAt: new Date(Date.UTC(2026, 0, 1 + index)) });
    await db().galleryEntry.createMany({ data: people.map((person, index) => row(person, project.slug, index)) });
    await db().galleryEntry.createMany({ data: [row(people[0], guided.slug, 300), row(people[0], master.slug, 0), row(people[1], "no-such-project", 0)] });
    const first = await listGallery({ project: null, page: 1 });
    assert.deepEqual([first.total, first.pages, first.groups.map(({ group, entries }) => [group, entries.length])], [28, 2, [["foundation", 24]]]);
    assert.deepEqual(first.groups[0].entries.slice(0, 3).map(({ title, author }) => [title, author.name]), [["25", "Person 25"], ["24", "Person 24"], ["23", "Person 23"]]);
    const beyond = await listGallery({ project: null, page: 9 });
    assert.deepEqual([beyond.page, beyond.groups.map(({ group, entries }) => [group, entries.length])], [2, [["foundation", 2], ["master", 1], ["guided", 1]]]);
    assert.deepEqual(beyond.projects.map(({ slug, count }) => [slug, count]), [[guided.slug, 1], [project.slug, 26], [master.slug, 1]]);
    const one = await listGallery({ project: master.slug, page: 1 });
    assert.deepEqual([one.total, one.project?.slug, one.groups.length], [1, master.slug, 1]);
    assert.equal((await listGallery({ project: "no-such-project", page: 1 })).total, 28);
  });

  it("an address that says nonsense is the first page of all; a form's faults are said in words", () => {
    assert.deepEqual([gallerySchema.parse({ page: "-3", project: ["a", "b"] }), gallerySchema.parse({}), gallerySchema.parse({ page: "2", project: "x" })], [{ project: null, page: 1 }, { project: null, page: 1 }, { project: "x", page: 2 }]);
    const problem = (input: object) => String(showSchema.safeParse({ ...entry(), ...input }).error?.issues[0].message);
    assert.match(problem({ link: "javascript:alert(1)" }), /whole address/);
    assert.match(problem({ summary: "short" }), /at least 20/);
    assert.match(problem({ title: "x".repeat(81) }), /At most 80/);
    assert.deepEqual([showSchema.parse({ ...entry(), link: "", withoutPicture: "on" })].map(({ link, withoutPicture }) => [link, withoutPicture]), [[null, true]]);
  });
});
