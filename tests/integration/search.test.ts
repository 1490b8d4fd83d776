import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { parseSearch } from "#domain/search/parse-search.ts";
import { indexContent } from "#features/search/index-content.ts";
import { listSources, type SearchSource } from "#features/search/documents.ts";
import { search, selectPaletteStart, selectSearchPage } from "#features/search/queries.ts";
import { searchSchema } from "#features/search/schema.ts";
import { countsStatement, exactQuery, hitsStatement } from "#features/search/statement.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { Prisma } from "#lib/generated/prisma/client.ts";
import { makePerson } from "#tests/factories/people.ts";

const nobody = { id: crypto.randomUUID() };
const found = async (q: string, limit = 10) => (await search(nobody, q, { limit })).hits.map(({ kind, key }) => `${kind} ${key}`);
const rows = () => db().searchDocument.count();

const made = (key: string, body: string): SearchSource => ({
  kind: "lesson", key, courseId: null, title: `Title of ${key}`, href: `/lessons/${key}`, month: 1, hash: body, text: () => ({ terms: "", body }),
});

const person = async () => ({ ...await makePerson(), timeZone: "Europe/Berlin" });

before(async () => { await indexContent(); });
after(() => db().$disconnect());

describe("the index", () => {
  it("a second start writes nothing; what changed is written, what is gone is removed", async () => {
    const sources = listSources();
    assert.deepEqual(await indexContent(sources), { written: 0, removed: 0 });
    assert.equal(await rows(), sources.length);
    const [first, second, ...rest] = sources;
    const changed: SearchSource = { ...first, hash: "other", text: () => ({ terms: "quetzal", body: "A text of its own." }) };
    assert.deepEqual(await indexContent([changed, ...rest]), { written: 1, removed: 1 });
    assert.deepEqual(await found("quetzal"), [`${first.kind} ${first.key}`]);
    assert.ok(!(await found(second.title, 50)).includes(`${second.kind} ${second.key}`));
    assert.deepEqual(await indexContent(sources), { written: 2, removed: 0 });
    assert.deepEqual(await found("quetzal"), []);
  });

  it("two starts at once leave one index and no error", async () => {
    await db().searchDocument.deleteMany();
    const results = await Promise.all([indexContent(), indexContent(), indexContent()]);
    assert.equal(results.reduce((sum, { written }) => sum + written, 0), listSources().length);
    assert.equal(await rows(), listSources().length);
  });

  it("with thousands of rows the statements of the search read the index, and not every text", async () => {
    const many = Array.from({ length: 3000 }, (_, n) => made(`made-${n}`, `Filler number ${n} about word${n % 97} and thing${n % 89}. ${"All of them say something. ".repeat(20)}`));
    await indexContent([...listSources(), ...many]);
    await db().$executeRaw`analyze "SearchDocument"`;
    for (const typed of ["softmax", "chain rule", "conv", '"learning rate" -decay']) {
      const parsed = parseSearch(typed);
      assert.ok(parsed);
      for (const statement of [hitsStatement(exactQuery(parsed), { limit: 9, snippets: true }), countsStatement(exactQuery(parsed))]) {
        // What few rows cost is for the planner to judge: here it is whether the statement can use the index at all.
        const plan = await db().$transaction(async (tx) => {
          await tx.$executeRaw`set local enable_seqscan = off`;
          return tx.$queryRaw<{ "QUERY PLAN": string }[]>(Prisma.sql`explain ${statement}`);
        });
        assert.match(plan.map((line) => line["QUERY PLAN"]).join("\n"), /Bitmap Index Scan on "SearchDocument_text_idx"/, typed);
      }
    }
    assert.equal((await found("word42 thing7", 3)).every((hit) => hit.startsWith("lesson made-")), true);
    await indexContent();
    assert.equal(await rows(), listSources().length);
  });
});

describe("what is found", () => {
  const expected: [typed: string, firstOf: number, hit: string][] = [
    ["softmax", 3, "lesson softmax-and-cross-entropy"], ["softmax", 3, "exercise softmax-stable"],
    ["backprop", 2, "lesson backpropagation"], ["backpropagati", 2, "lesson backpropagation"], ["chain rule", 2, "lesson chain-rule"], ["chain rule", 2, "exercise chain-rule"],
    ["eigenvector", 1, "lesson eigenvectors"], ["overfit", 1, "lesson tuning-and-regularisation"], ["overfitting", 1, "lesson tuning-and-regularisation"],
    ["learning rate", 1, "exercise learning-rate-diagnosis"], ["batch", 2, "exercise mini-batches"], ["conv", 3, "lesson convolution-arithmetic"],
    ["conv2d", 1, "exercise conv2d-single"], ["l2", 1, "exercise l2-penalty-gradient"], ["cs231n", 1, "resource res.cs231n"], ["goodfellow", 1, "resource res.book-goodfellow"],
    ["transformers", 3, "month 7"], ["penguins", 2, "project penguins-classifier"], ["xor", 2, "exercise train-xor"], ["lstm", 1, "exercise lstm-cell"],
  ];
  for (const [typed, most, hit] of expected) {
    it(`"${typed}" has ${hit} among its first ${most}`, async () => { assert.ok((await found(typed)).slice(0, most).includes(hit), JSON.stringify(await found(typed))); });
  }

  it("what nobody expects in a search crashes nothing", async () => {
    for (const typed of ["1/√d", "im2col", "a & b | !c", "'; drop table \"SearchDocument\"", "%", ":*", "\\", "\0softmax", "<b>softmax</b>", "日本語", "x".repeat(200), "the", "-softmax", "or or or", '"', "∂L/∂w", "a:b*c&!(d)"]) {
      await search(nobody, typed, { limit: 9, snippets: true });
    }
    assert.ok((await found("<b>softmax</b>")).length > 0);
  });

  it("a slip of the fingers is understood, and said", async () => {
    for (const [typed, meant] of [["sofmax", "softmax"], ["bacthes", "batches"], ["lerning rate", "learning rate"]]) {
      const results = await search(nobody, typed, { limit: 5 });
      assert.deepEqual([results.meant, results.hits.length], [meant, 5], typed);
    }
    assert.deepEqual(await search(nobody, "xyzzyplugh", { limit: 5 }).then(({ hits, meant }) => [hits, meant]), [[], null]);
  });

  it("a solution's own names, a mistake's message and a hint lead nowhere", async () => {
    // Of conv2d-single: a helper of the solution, words of two mistakes, of a hidden case and of a hint.
    for (const typed of ["correlateAt", "outputLength", '"Photo editors pad"', '"nearest pixel of its border"', '"a kernel without symmetry"', '"Read through a small function"']) {
      assert.deepEqual((await search(nobody, typed, { limit: 5 })).hits, [], typed);
    }
  });

  it("a snippet has its matches marked, and a filter leaves one kind", async () => {
    const { hits, counts } = await search(nobody, "softmax", { kind: "exercise", limit: 5, snippets: true });
    assert.ok(hits.every(({ kind }) => kind === "exercise") && hits.length === 5 && counts.lesson > 0);
    assert.ok(hits.some(({ snippet }) => snippet.some(({ text, marked }) => marked && text.toLowerCase() === "softmax")));
  });
});

describe("a person's own", () => {
  it("notes are found by whoever wrote them, and by nobody else", async () => {
    const [ada, bob] = [await person(), await person()];
    await db().note.create({ data: { userId: ada.id, kind: "lesson", slug: "chain-rule", text: "Remember the <b>quetzal</b> example." } });
    await db().note.create({ data: { userId: ada.id, kind: "exercise", slug: "no-longer-there", text: "quetzal" } });
    const own = await search(ada, "quetz", { limit: 5, snippets: true });
    assert.deepEqual([own.hits.map(({ kind, href }) => [kind, href]), own.counts.note], [[["note", "/lessons/chain-rule"]], 1]);
    assert.deepEqual(own.hits[0].snippet.filter(({ marked }) => marked), [{ text: "quetzal", marked: true }]);
    assert.deepEqual((await search(bob, "quetz", { limit: 5 })).hits, []);
  });

  it("the page says what is done and started, and counts every kind", async () => {
    const ada = await person();
    await db().lessonProgress.create({ data: { userId: ada.id, lesson: "softmax-and-cross-entropy", furthest: 1, doneAt: new Date() } });
    await db().exerciseProgress.create({ data: { userId: ada.id, exerciseId: selectExercise("softmax-stable").id, attempts: 1, bestScore: 1, lastVerdict: "wrong_answer", lastAttemptAt: new Date() } });
    const page = await selectSearchPage(ada, searchSchema.parse({ q: "softmax" }));
    const state = (kind: string, key: string) => page.groups.find((group) => group.kind === kind)?.lines.find((line) => line.key === key)?.state;
    assert.deepEqual([state("lesson", "softmax-and-cross-entropy"), state("exercise", "softmax-stable")], ["done", "started"]);
    assert.ok(page.groups.every(({ lines }) => lines.length <= 6) && page.total === Object.values(page.counts).reduce((sum, count) => sum + count, 0));
    const exercises = await selectSearchPage(ada, searchSchema.parse({ q: "softmax", kind: "exercise" }));
    assert.deepEqual([exercises.groups.map(({ kind }) => kind), exercises.groups[0].lines.length], [["exercise"], page.counts.exercise]);
    assert.deepEqual((await selectSearchPage(ada, searchSchema.parse({ q: "goodfellow lstm" }))).words, ["goodfellow", "lstm"]);
    assert.equal((await selectSearchPage(ada, searchSchema.parse({ q: ["a", "b"], kind: "nonsense" }))).q, "");
  });

  it("a lesson of a month that has not opened is named, and not quoted", async () => {
    const ada = await person();
    const course = await db().course.create({ data: { slug: crypto.randomUUID(), title: "Deep learning" }, select: { id: true } });
    await db().cohort.create({ data: { courseId: course.id, name: "Autumn", startsOn: new Date("2026-11-02"), paced: true, enrolments: { create: { userId: ada.id, role: "student" } } } });
    const page = await selectSearchPage(ada, searchSchema.parse({ q: "attention", kind: "lesson" }), new Date("2026-11-10T12:00:00Z"));
    const line = page.groups[0].lines.find(({ key }) => key === "attention");
    assert.deepEqual([line?.opens, line?.snippet], ["2027-05-02", []]);
    const staff = await selectSearchPage({ ...ada, role: "instructor" }, searchSchema.parse({ q: "attention", kind: "lesson" }), new Date("2026-11-10T12:00:00Z"));
    assert.equal(staff.groups[0].lines.find(({ key }) => key === "attention")?.opens, null);
  });

  it("the palette begins with what this person worked on last", async () => {
    const [ada, bob] = [await person(), await person()];
    assert.deepEqual(await selectPaletteStart(bob), { month: null, recent: [] });
    await db().lessonProgress.create({ data: { userId: ada.id, lesson: "neurons", readAt: new Date("2026-11-01") } });
    await db().lessonProgress.create({ data: { userId: ada.id, lesson: "chain-rule", readAt: new Date("2026-11-02") } });
    await db().exerciseProgress.create({ data: { userId: ada.id, exerciseId: selectExercise("matmul").id, attempts: 1, lastVerdict: "accepted", lastAttemptAt: new Date("2026-11-01") } });
    await db().draft.create({ data: { userId: ada.id, exerciseId: selectExercise("adam").id, source: "", version: 1 } });
    const start = await selectPaletteStart(ada);
    assert.deepEqual(start.recent.map(({ href }) => href), ["/lessons/chain-rule", "/exercises/adam"]);
    assert.equal(start.month?.month, selectExercise("adam").month);
    assert.deepEqual((await selectPaletteStart(bob)).recent, []);
  });
});
