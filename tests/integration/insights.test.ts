import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { ConflictError, ExpectedError, LockedError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import type { VerdictKind } from "#domain/verdict.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectMistakeDraft } from "#features/insights/mistake-draft.ts";
import { listOpenProblems, selectOptionalInsights, selectOverview } from "#features/insights/queries.ts";
import { reportSchema, settleSchema } from "#features/insights/schema.ts";
import { reportProblem, settleProblem } from "#features/insights/service.ts";
import { sortFigures, sortHref, sortingSchema } from "#features/insights/sorting.ts";
import { listExercises, type Exercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import type { Prisma } from "#lib/generated/prisma/client.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { makeTries } from "#tests/factories/tries.ts";

const all = { month: null, sort: "exercise" as const, down: false };
const named = (person: Person) => ({ ...person, name: "Ada" });
const text = "The worked example adds up to 7, not to 8.";
let teacher: Person;
let exercises: readonly Exercise[];
/** Each test has an exercise of its own, that nobody else tries. */
let next = 0;
const another = (): Exercise => exercises[next++];

before(async () => {
  teacher = await makePerson("instructor", "Grace");
  exercises = listExercises().toReversed();
});
after(() => db().$disconnect());

const students = (count: number): Promise<Person[]> => Promise.all(Array.from({ length: count }, (_, i) => makePerson("student", `Student ${i}`)));
const lineOf = async (exercise: Exercise) => (await selectOverview(teacher, all)).lines.find(({ slug }) => slug === exercise.slug);

async function insightsOf({ slug }: Exercise) {
  const insights = await selectOptionalInsights(teacher, slug);
  assert.ok(insights);
  return insights;
}

const failing = (...names: string[]) => names.map((name) => ({ name, status: "failed" }));
const giving = (got: Prisma.InputJsonValue, name = "a single row") => [{ name, status: "failed", got }, { name: "another", status: "passed", got: 1 }];

describe("figures of an exercise", () => {
  it("attempts until it was accepted, time from the first one, and who gave up", async () => {
    const exercise = another();
    const [ada, kenji, grace, alan] = await students(4);
    await makeTries(ada, exercise, [{ kind: "wrong_answer", hoursAgo: 30 }, { kind: "accepted", hoursAgo: 28 }, { kind: "wrong_answer", hoursAgo: 27 }]);
    await makeTries(kenji, exercise, [{ kind: "wrong_answer", hoursAgo: 9 }, { kind: "runtime_error", hoursAgo: 8 }, { kind: "wrong_answer", hoursAgo: 7 }, { kind: "accepted", hoursAgo: 5 }]);
    await makeTries(grace, exercise, [{ kind: "wrong_answer", hoursAgo: 15 * 24 }]);
    await makeTries(alan, exercise, [{ kind: "wrong_answer", hoursAgo: 13 * 24 }]);
    const { slug, title, month, ...figures } = await lineOf(exercise) ?? {};
    assert.deepEqual([slug, title, month], [exercise.slug, exercise.title, exercise.month]);
    assert.deepEqual(figures, { tried: 4, accepted: 2, gaveUp: 1, medianAttempts: 3, medianSeconds: 3 * 3600, problems: 0 });
    const insights = await insightsOf(exercise);
    assert.deepEqual(insights.figures, { tried: 4, accepted: 2, gaveUp: 1, medianAttempts: 3, medianSeconds: 3 * 3600 });
    assert.deepEqual(insights.columns.map(({ count }) => count), [0, 1, 0, 1]);
  });

  it("what the grader failed at or was cancelled is no attempt, unless it was graded after all", async () => {
    const exercise = another();
    const [ada] = await students(1);
    const [, , again] = await makeTries(ada, exercise, [{ kind: "system_error", hoursAgo: 5 }, { kind: "cancelled", hoursAgo: 4 }, { kind: "system_error", hoursAgo: 3 }, { kind: "accepted", hoursAgo: 2 }]);
    const job = await db().gradingJob.create({ data: { mode: "regrade", userId: ada.id, exerciseId: exercise.id, exerciseSlug: exercise.slug, submissionId: again, seed: 1, finishedAt: new Date() }, select: { id: true } });
    await db().verdict.create({ data: { gradingJobId: job.id, submissionId: again, kind: "wrong_answer", score: 0, maxScore: 10, durationMs: 1, detail: {} } });
    assert.equal((await lineOf(exercise))?.medianAttempts, 2);
  });

  it("who teaches, on the site or in a cohort, is no student", async () => {
    const exercise = another();
    const [ada, mentor] = await students(2);
    await makeCohort([{ person: mentor, role: "mentor" }]);
    for (const person of [ada, mentor, teacher]) await makeTries(person, exercise, [{ kind: "accepted" }]);
    assert.equal((await lineOf(exercise))?.tried, 1);
  });

  it("nobody has tried it: no figures, and nothing breaks", async () => {
    const { figures, columns, discrimination, givenUp, failures } = await insightsOf(another());
    assert.deepEqual([figures.tried, figures.medianAttempts, columns, discrimination, givenUp.students, failures.total, failures.clusters], [0, null, [], null, 0, 0, []]);
  });

  it("strong students alone have it: the correlation is high; nine students say nothing", async () => {
    const [exercise, other, third] = [another(), another(), another()];
    const people = await students(9);
    const tries = (kind: VerdictKind) => [{ kind }];
    for (const [index, person] of people.entries()) {
      const strong = index < 5;
      await makeTries(person, exercise, tries(strong ? "accepted" : "wrong_answer"));
      await makeTries(person, other, tries(strong ? "accepted" : "wrong_answer"));
      await makeTries(person, third, tries(index % 2 === 0 ? "accepted" : "wrong_answer"));
    }
    assert.equal((await insightsOf(exercise)).discrimination, null);
    const [last] = await students(1);
    await makeTries(last, exercise, tries("wrong_answer"));
    await makeTries(last, other, tries("wrong_answer"));
    const { discrimination } = await insightsOf(exercise);
    assert.ok(discrimination !== null && discrimination > 0.6 && discrimination < 1, String(discrimination));
  });
});

describe("how submissions fail", () => {
  it("cases, kinds and mistakes are shares of what was not accepted", async () => {
    const exercise = another();
    const [ada, kenji] = await students(2);
    const mistake = { slug: "no-root", message: "You forgot the root." };
    await makeTries(ada, exercise, [{ kind: "compile_error" }, { kind: "wrong_answer", mistake, tests: failing("a row (1 of 2)", "a row (2 of 2)") }, { kind: "accepted" }]);
    await makeTries(kenji, exercise, [{ kind: "wrong_answer", mistake, tests: failing("a row (1 of 2)", "zero") }, { kind: "system_error" }]);
    const { failures } = await insightsOf(exercise);
    assert.equal(failures.total, 3);
    assert.deepEqual(failures.cases.map(({ name, count }) => [name, count]), [["a row", 2], ["zero", 1]]);
    assert.deepEqual(failures.kinds.map(({ name, count }) => [name, count]), [["wrong_answer", 2], ["compile_error", 1]]);
    assert.deepEqual(failures.mistakes, [{ ...mistake, submissions: 2, students: 2 }]);
    assert.deepEqual(failures.clusters, []);
  });

  it("the same wrong result of several students is one cluster with their programs; one student's is none", async () => {
    const exercise = another();
    const people = await students(5);
    for (const [index, person] of people.entries()) await makeTries(person, exercise, [{ kind: "wrong_answer", source: `// ${index}`, tests: giving([1 / 3, { $: "NaN" }]) }]);
    await makeTries(people[0], exercise, [{ kind: "wrong_answer", tests: giving([2]) }, { kind: "wrong_answer", tests: giving([2]) }, { kind: "wrong_answer", mistake: { slug: "known", message: "Known." }, tests: giving([3]) }]);
    const { clusters, single } = (await insightsOf(exercise)).failures;
    assert.deepEqual(clusters.map(({ students: count, submissions, got }) => [count, submissions, got?.value]), [[5, 5, [1 / 3, { $: "NaN" }]]]);
    assert.deepEqual([clusters[0].sources.length, new Set(clusters[0].sources.map(({ source }) => source)).size, single], [3, 3, 1]);
  });

  it("only the newest verdict of a submission counts", async () => {
    const exercise = another();
    const [ada] = await students(1);
    const [id] = await makeTries(ada, exercise, [{ kind: "wrong_answer", tests: failing("old"), hoursAgo: 2 }]);
    const job = await db().gradingJob.create({ data: { mode: "regrade", userId: ada.id, exerciseId: exercise.id, exerciseSlug: exercise.slug, submissionId: id, seed: 1, finishedAt: new Date() }, select: { id: true } });
    await db().verdict.create({ data: { gradingJobId: job.id, submissionId: id, kind: "wrong_answer", score: 0, maxScore: 10, durationMs: 1, detail: { tests: failing("new") } } });
    assert.deepEqual((await insightsOf(exercise)).failures.cases.map(({ name }) => name), ["new"]);
  });

  it("where people gave up is their last verdict that says something", async () => {
    const exercise = another();
    const [ada, kenji] = await students(2);
    await makeTries(ada, exercise, [{ kind: "runtime_error", hoursAgo: 500 }, { kind: "wrong_answer", hoursAgo: 499, tests: failing("zero") }, { kind: "system_error", hoursAgo: 498 }]);
    await makeTries(kenji, exercise, [{ kind: "wrong_answer", hoursAgo: 1, tests: failing("one") }]);
    const { givenUp } = await insightsOf(exercise);
    assert.deepEqual([givenUp.students, givenUp.kinds.map(({ name }) => name), givenUp.cases.map(({ name }) => name)], [1, ["wrong_answer"], ["zero"]]);
  });

  it("a student's program becomes the file of a mistake; that of another exercise does not", async () => {
    const [exercise, other] = [another(), another()];
    const [ada] = await students(1);
    const [id] = await makeTries(ada, exercise, [{ kind: "wrong_answer", source: "/** By Ada Lovelace. */\nexport const f = () => 1;" }]);
    const { text: file } = await selectMistakeDraft(teacher, exercise.slug, id);
    assert.match(file, /^\/\*\*[\s\S]+\*\/\nexport const f = \(\) => 1;\n$/);
    assert.ok(!file.includes("Lovelace"));
    await assert.rejects(selectMistakeDraft(teacher, other.slug, id), NotFoundError);
    await assert.rejects(selectMistakeDraft(teacher, exercise.slug, randomUUID()), NotFoundError);
  });

  it("what was accepted is no mistake to show to those who do not teach its author", async () => {
    const exercise = another();
    const [ada] = await students(1);
    const [id] = await makeTries(ada, exercise, [{ kind: "accepted", source: "export const f = () => 1;" }]);
    await assert.rejects(selectMistakeDraft(await makePerson("instructor"), exercise.slug, id), NotFoundError);
    const own = await makePerson();
    await makeCohort([{ person: ada, role: "student" }, { person: own, role: "instructor" }]);
    assert.match((await selectMistakeDraft(own, exercise.slug, id)).text, /f = /);
  });
});

describe("the overview's order", () => {
  it("is the course's, or a column's; what has no value is last both ways", async () => {
    const { lines } = await selectOverview(teacher, all);
    const down = sortFigures(lines, { sort: "accepted", down: true });
    const up = sortFigures(lines, { sort: "accepted", down: false });
    assert.equal(down.at(-1)?.tried, 0);
    assert.equal(up.at(-1)?.tried, 0);
    assert.ok((down[0].accepted / down[0].tried) >= (up[0].accepted / up[0].tried));
    assert.deepEqual(sortFigures(lines, { sort: "exercise", down: true }), lines.toReversed());
  });
  it("one month alone", async () => assert.ok((await selectOverview(teacher, { ...all, month: 2 })).lines.every(({ month }) => month === 2)));
  it("an odd address is the usual order", () => assert.deepEqual(sortingSchema.parse({ month: "13", sort: "password", down: ["1", "1"] }), all));
  it("a heading sorts by the greatest first, and turns when it is pressed again", () => {
    const first = sortHref(all, "tried");
    assert.equal(first, "/teach/exercises?sort=tried&down=1");
    assert.equal(sortHref({ ...all, sort: "tried", down: true }, "tried"), "/teach/exercises?sort=tried");
  });
});

describe("rights", () => {
  it("a student and a mentor see nothing of it", async () => {
    const [ada, mentor] = [await makePerson(), await makePerson("mentor")];
    await makeCohort([{ person: mentor, role: "mentor" }, { person: ada, role: "student" }]);
    const [{ slug }] = exercises;
    for (const person of [ada, mentor]) {
      await assert.rejects(selectOverview(person, all), NotFoundError);
      await assert.rejects(listOpenProblems(person), NotFoundError);
      await assert.rejects(selectMistakeDraft(person, slug, randomUUID()), NotFoundError);
      await assert.rejects(settleProblem(named(person), { problemId: randomUUID(), answer: "It is mended." }), NotFoundError);
      assert.equal(await selectOptionalInsights(person, slug), null);
    }
  });
  it("an instructor of a cohort sees it", async () => {
    const person = await makePerson();
    await makeCohort([{ person, role: "instructor" }]);
    assert.ok(await selectOptionalInsights(person, exercises[0].slug));
    assert.equal(await selectOptionalInsights(person, "no-such-exercise"), null);
  });
});

describe("reported problems", () => {
  it("a double click is one report; the reporter is told of the answer once, and two instructors settle it once", async () => {
    const exercise = another();
    const ada = await makePerson();
    await Promise.all([1, 2].map(() => reportProblem(named(ada), { exerciseSlug: exercise.slug, text })));
    const [problem, ...more] = (await insightsOf(exercise)).problems.open;
    assert.deepEqual([problem.text, more], [text, []]);
    assert.equal((await lineOf(exercise))?.problems, 1);
    assert.ok((await listOpenProblems(teacher)).some((each) => each.id === problem.id && each.exercise.slug === exercise.slug));
    const settle = { problemId: problem.id, answer: "The example is mended, thank you." };
    const results = await Promise.allSettled([settleProblem(named(teacher), settle), settleProblem(named(teacher), settle)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    await assert.rejects(settleProblem(named(teacher), settle), ConflictError);
    const told = await db().notification.findMany({ where: { userId: ada.id }, select: { kind: true, facts: true, href: true } });
    assert.deepEqual(told, [{ kind: "problem_settled", facts: { exercise: exercise.title, by: "Ada", answer: settle.answer }, href: `/exercises/${exercise.slug}` }]);
    const { problems } = await insightsOf(exercise);
    assert.deepEqual([problems.open, problems.settled.map(({ answer }) => answer)], [[], [settle.answer]]);
  });

  it("nothing of the reporter's name goes with it", async () => {
    const exercise = another();
    await reportProblem(named(await makePerson("student", "Nadia Nameless")), { exerciseSlug: exercise.slug, text });
    assert.ok(!JSON.stringify(await listOpenProblems(teacher)).includes("Nadia"));
  });

  it("the sixth in an hour is refused in words", async () => {
    const ada = await makePerson();
    for (let i = 0; i < 5; i++) await reportProblem(named(ada), { exerciseSlug: exercises[0].slug, text: `${text} ${i}` });
    await assert.rejects(reportProblem(named(ada), { exerciseSlug: exercises[0].slug, text }), ThrottledError);
  });

  it("an exercise of a month that is not open cannot be reported, nor one that there is not", async () => {
    const ada = await makePerson();
    await makeCohort([{ person: ada, role: "student" }], { startsOn: new Date().toISOString().slice(0, 10), paced: true });
    const late = exercises.find(({ month }) => month > 2);
    assert.ok(late);
    await assert.rejects(reportProblem(named(ada), { exerciseSlug: late.slug, text }), LockedError);
    await assert.rejects(reportProblem(named(ada), { exerciseSlug: "no-such-exercise", text }), NotFoundError);
  });

  it("a problem that is not there any more", async () => assert.rejects(settleProblem(named(teacher), { problemId: randomUUID(), answer: "It is mended." }), (error) => error instanceof ExpectedError && error.message.includes("no such report")));

  it("too short a text and too short an answer say what to write", () => {
    assert.match(String(reportSchema.safeParse({ exerciseSlug: "x", text: "  wrong    " }).error?.issues[0].message), /at least 10 characters/);
    assert.match(String(settleSchema.safeParse({ problemId: randomUUID(), answer: "ok" }).error?.issues[0].message), /at least 5 characters/);
  });

  it("what somebody reported is theirs to take along", async () => {
    const ada = await makePerson();
    await reportProblem(named(ada), { exerciseSlug: exercises[1].slug, text });
    for await (const { path, content } of exportData(ada)) if (path === "reported-problems.json") return assert.ok(new TextDecoder().decode(content).includes(text));
    assert.fail("no file of reports");
  });
});
