import { after, describe, it } from "node:test";
import assert from "node:assert/strict";
import { toDate } from "#domain/day.ts";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { citedPapers } from "#features/papers/cited.ts";
import { papersOnAPage, selectPaperWeek, selectReadingList } from "#features/papers/queries.ts";
import { addPaperSchema, editPaperSchema, filterSchema } from "#features/papers/schema.ts";
import { addCitedPaper, addPaper, editPaper, mostPapers, movePaper, removePaper } from "#features/papers/service.ts";
import { db } from "#lib/db.ts";
import { demoPapers } from "../../prisma/demo/practice.ts";
import { makePerson } from "#tests/factories/people.ts";

const timeZone = "Europe/Berlin";
const noon = new Date("2026-11-27T12:00:00+01:00");
const someone = async () => ({ id: (await makePerson()).id, timeZone });
type Viewer = Awaited<ReturnType<typeof someone>>;
const paper = (title: string, more: Record<string, string> = {}) => addPaperSchema.parse({ title, ...more });
const list = (viewer: Viewer, filter: Record<string, string> = {}) => selectReadingList(viewer, filterSchema.parse(filter), noon);
const titles = async (viewer: Viewer, filter: Record<string, string> = {}) => (await list(viewer, filter)).papers.map(({ title }) => title);

after(() => db().$disconnect());

describe("the reading list", () => {
  it("a paper is added once, whatever the clicks; the same address under another title is the same paper", async () => {
    const ada = await someone();
    const adam = paper("Adam", { link: "https://arxiv.org/abs/1412.6980" });
    const results = await Promise.allSettled([addPaper(ada, adam), addPaper(ada, adam)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    await assert.rejects(addPaper(ada, paper("Kingma", { link: "https://arxiv.org/pdf/1412.6980v9" })), (error) => error instanceof ConflictError && error.message.includes("“Adam” is on your list already"));
    assert.deepEqual(await titles(ada), ["Adam"]);
  });

  it("moved to read it has the day of the person's zone; moved again it keeps it; moved back it has none", async () => {
    const ada = await someone();
    const { id } = await addPaper(ada, paper("Adam"));
    const line = async () => (await list(ada)).papers[0];
    await movePaper({ ...ada, timeZone: "Asia/Tokyo" }, { id, status: "read" }, new Date("2026-11-27T16:00:00Z"));
    assert.deepEqual([(await line()).status, (await line()).readOn], ["read", "2026-11-28"]);
    await movePaper(ada, { id, status: "read" }, new Date("2026-12-05T12:00:00Z"));
    assert.equal((await line()).readOn, "2026-11-28");
    await movePaper(ada, { id, status: "reading" }, noon);
    assert.deepEqual([(await line()).status, (await line()).readOn], ["reading", null]);
  });

  it("an edit that began from older notes does not write over newer ones; a double click is no conflict", async () => {
    const ada = await someone();
    const { id } = await addPaper(ada, paper("Adam"));
    const edit = (before: string, notes: string) => editPaper(ada, editPaperSchema.parse({ id, before, title: "Adam", notes }));
    await Promise.all([edit("", "first\r\nline"), edit("", "first\r\nline")]);
    await assert.rejects(edit("", "other"), ConflictError);
    await edit("first\r\nline", "second");
    assert.equal((await list(ada)).papers[0].notes, "second");
  });

  it("an edit may not make two of one", async () => {
    const ada = await someone();
    await addPaper(ada, paper("Adam"));
    const { id } = await addPaper(ada, paper("Batch normalization"));
    await assert.rejects(editPaper(ada, editPaperSchema.parse({ id, title: "ADAM" })), ConflictError);
    await editPaper(ada, editPaperSchema.parse({ id, title: "Batch normalisation", year: "2015", authors: "Ioffe and Szegedy" }));
    assert.deepEqual((await list(ada, { q: "szegedy" })).papers.map(({ title, year }) => [title, year]), [["Batch normalisation", 2015]]);
  });

  it("somebody else's paper is not there: not to see, move, edit or delete", async () => {
    const [ada, eve] = [await someone(), await someone()];
    const { id } = await addPaper(ada, paper("Adam", { notes: "mine" }));
    assert.deepEqual((await list(eve)).papers, []);
    for (const work of [() => movePaper(eve, { id, status: "read" }, noon), () => editPaper(eve, editPaperSchema.parse({ id, title: "Eve", before: "mine" })), () => removePaper(eve, { id })]) await assert.rejects(work, NotFoundError);
    assert.deepEqual((await list(ada)).papers.map(({ title, status, notes }) => [title, status, notes]), [["Adam", "toRead", "mine"]]);
    await removePaper(ada, { id });
    await assert.rejects(removePaper(ada, { id }), NotFoundError);
    assert.deepEqual((await list(ada)).papers, []);
  });

  it("is filtered by status and by words of title, authors and notes, ordered, and read page by page", async () => {
    const ada = await someone();
    const rows = Array.from({ length: papersOnAPage + 2 }, (_, i) => ({ userId: ada.id, title: `Paper ${String(i).padStart(2, "0")}`, createdAt: new Date(noon.getTime() + i * 1000) }));
    await db().paper.createMany({ data: rows });
    const { id } = await addPaper(ada, paper("A first one", { notes: "about *variance*, 100%" }));
    await movePaper(ada, { id, status: "read" }, noon);
    const all = await list(ada);
    assert.deepEqual([all.papers.length, all.found, all.counts], [papersOnAPage, papersOnAPage + 3, { toRead: papersOnAPage + 2, reading: 0, read: 1 }]);
    assert.equal((await titles(ada, { page: "2" })).length, 3);
    assert.deepEqual(await titles(ada, { q: "VARIANCE" }), ["A first one"]);
    assert.deepEqual(await titles(ada, { q: "100%" }), ["A first one"]);
    assert.deepEqual(await titles(ada, { q: "%variance_" }), []);
    assert.deepEqual(await titles(ada, { status: "read" }), ["A first one"]);
    assert.deepEqual([(await titles(ada, { order: "title" }))[0], (await titles(ada, { order: "read" }))[0]], ["A first one", "A first one"]);
    assert.equal((await titles(ada, { status: "toRead" }))[0], `Paper ${papersOnAPage + 1}`);
  });

  it("holds a bounded number of papers", async () => {
    const ada = await someone();
    await db().paper.createMany({ data: Array.from({ length: mostPapers }, (_, i) => ({ userId: ada.id, title: `Paper ${i}` })) });
    await assert.rejects(addPaper(ada, paper("One more")), (error) => error instanceof ExpectedError && /as many as it holds/.test(error.message));
  });
});

describe("the week's goal", () => {
  it("counts from Monday of the person's zone, and weeks in a row without the goal's part in it", async () => {
    const ada = await someone();
    await db().user.update({ where: { id: ada.id }, data: { paperGoal: 2 } });
    const days = ["2026-11-23", "2026-11-22", "2026-11-10"];
    await db().paper.createMany({ data: days.map((day) => ({ userId: ada.id, title: day, status: "read" as const, readOn: toDate(day) })) });
    const { id } = await addPaper(ada, paper("Attention"));
    await movePaper(ada, { id, status: "reading" }, noon);
    assert.deepEqual(await selectPaperWeek(ada, noon), { goal: 2, read: 1, reading: { id, title: "Attention" } });
    assert.deepEqual((await list(ada)).week, { goal: 2, read: 1, inARow: 3 });
    assert.deepEqual(await selectPaperWeek(await someone(), noon), { goal: 1, read: 0, reading: null });
  });
});

describe("papers that lessons cite", () => {
  it("each once, with its lessons; one tap adds it, and it is suggested no more", async () => {
    const cited = citedPapers();
    assert.ok(cited.length > 20 && cited.every(({ lessons }) => lessons.length > 0));
    const ada = await someone();
    const [lesson] = cited[cited.length - 1].lessons;
    await db().lessonProgress.create({ data: { userId: ada.id, lesson: lesson.slug, furthest: 0.2, readAt: noon } });
    const [first] = (await list(ada)).suggestions;
    assert.ok(first.opened && first.lessons.some(({ slug }) => slug === lesson.slug));
    await addCitedPaper(ada, { cited: first.key });
    await assert.rejects(addCitedPaper(ada, { cited: first.key }), ConflictError);
    await assert.rejects(addCitedPaper(ada, { cited: "Nobody (2020): Nothing" }), NotFoundError);
    const { papers, suggestions } = await list(ada);
    assert.deepEqual(papers.map(({ title, authors, year, link }) => ({ title, authors, year, link })), [{ title: first.title, authors: first.authors, year: first.year, link: first.link }]);
    assert.equal(suggestions.length, cited.length - 1);
  });

  it("the demo's papers are among them", () => {
    const links = new Set(citedPapers().map(({ link }) => link));
    assert.deepEqual(demoPapers.filter((link) => !links.has(link)), []);
  });
});

describe("what comes from outside", () => {
  it("a title is asked for; a link that is not https, a year that is none and notes without end are said in words", () => {
    const problems = (input: Record<string, string>) => addPaperSchema.safeParse({ title: "x", ...input }).error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`).join();
    assert.match(String(problems({ title: "  " })), /title: Write the paper’s title/);
    for (const link of ["http://arxiv.org/abs/1", "javascript:alert(1)", "arxiv.org"]) assert.match(String(problems({ link })), /link: .*https:\/\//, link);
    for (const year of ["17", "soon", "2017.5"]) assert.match(String(problems({ year })), /year: Write the year/, year);
    assert.match(String(problems({ notes: "x".repeat(20_001) })), /At most 20,000/);
    assert.deepEqual(addPaperSchema.parse({ title: " x ", year: "", link: " ", notes: "" }), { title: "x", authors: "", year: null, link: null, notes: "" });
  });
  it("what a PDF hides between its letters can be kept, and looked for", async () => {
    const ada = await someone();
    await addPaper(ada, paper("Ad\0am", { notes: "half \ud83d of a pair\0" }));
    assert.deepEqual(await titles(ada, { q: "Ad\0am" }), ["Ad␀am"]);
  });
  it("an address that cannot be read is the whole list", () => assert.deepEqual(filterSchema.parse({ status: "eaten", order: "x", page: "-1", q: ["a", "b"] }), { status: null, q: "", order: "added", page: 1 }));
});
