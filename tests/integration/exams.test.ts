import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ConflictError, ExamError, ForbiddenError, LockedError, NotFoundError } from "#domain/errors.ts";
import { awardAchievements } from "#features/achievements/award-achievements.ts";
import { listTierProgress } from "#features/achievements/queries.ts";
import { listItems, selectYear } from "#features/curriculum/queries.ts";
import { selectQuestionList } from "#features/discussion/queries.ts";
import { answer, ask } from "#features/discussion/service.ts";
import { selectOptionalQuestion } from "#features/discussion/view.ts";
import { selectAttemptsPage, selectExercisePage, selectOptionalAttemptPage } from "#features/exercises/queries.ts";
import { openHint } from "#features/exercises/service.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectOptionalProfile } from "#features/profiles/queries.ts";
import { listProjectLines } from "#features/projects/queries.ts";
import { handIn } from "#features/projects/service.ts";
import { deleteExam, saveExam } from "#features/schedule/exams.ts";
import { awardAfterExams } from "#features/schedule/service.ts";
import { search, selectSearchPage } from "#features/search/queries.ts";
import { selectSharedSolution, selectSolutions } from "#features/solutions/queries.ts";
import { shareSolution } from "#features/solutions/service.ts";
import { gradingEvents } from "#features/submissions/grading-events.ts";
import { listAttempts, selectAttempt, selectGrading } from "#features/submissions/queries.ts";
import { runSolution, submitSolution } from "#features/submissions/service.ts";
import { selectToday } from "#features/today/queries.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { closeFeed } from "#lib/queue/events.ts";
import { graded, hour, makeExam, mistake, scheduledCohort, someone, soon } from "#tests/factories/schedule.ts";

const slug = "matmul";
const exercise = selectExercise(slug);
const now = { exercises: [slug], from: -hour, to: hour };
const submit = (person: { id: string }, exerciseSlug = slug) => submitSolution(person, { exerciseSlug, source: "export const a = 1;", requestId: randomUUID() });
const run = (person: { id: string }) => runSolution(person, { exerciseSlug: slug, source: "export const a = 1;" });
const end = (examId: string) => db().exam.update({ where: { id: examId }, data: { closesAt: soon(-1) } });
const question = { kind: "exercise" as const, slug, title: "Why is my product transposed", text: "I get it the other way around.", spoiler: false };

/** Nothing of a verdict, a score, a case or a mistake may be in what a student is told. */
const tells = (value: unknown): boolean => /"(accepted|wrong_answer)"|telling|forgotten|no-bias/.test(JSON.stringify(value));

after(async () => {
  await closeFeed();
  await db().$disconnect();
});

describe("an exam's window", () => {
  it("before it: neither Submit nor Run, and the message names it; other exercises go on", async () => {
    const { id, ada, teacher } = await scheduledCohort();
    await makeExam(id, { exercises: [slug], from: hour, to: 2 * hour });
    await assert.rejects(submit(ada), (error) => error instanceof LockedError && /exam “Midterm”, which begins on/.test(error.message));
    await assert.rejects(run(ada), LockedError);
    await submit(ada, "gradient-check");
    await submit(teacher);
  });
  it("at its edges: the first moment is in it, the last is not", async () => {
    const { id, ada } = await scheduledCohort();
    const { id: exam } = await makeExam(id, { exercises: [slug], from: -1, to: hour });
    await submit(ada);
    await end(exam);
    await assert.rejects(submit(ada), (error) => error instanceof ExamError && error instanceof ForbiddenError && /is over and takes no more/.test(error.message));
  });
  it("after it one can still run, and what was handed in twice by one press answers as before", async () => {
    const { id, ada } = await scheduledCohort();
    const { id: exam } = await makeExam(id, now);
    const request = { exerciseSlug: slug, source: "export const a = 1;", requestId: randomUUID() };
    const first = await submitSolution(ada, request);
    await end(exam);
    assert.deepEqual(await submitSolution(ada, request), first);
    await run(ada);
  });
  it("is none of another cohort's students' business", async () => {
    const [{ id }, { ada }] = [await scheduledCohort(), await scheduledCohort()];
    await makeExam(id, { exercises: [slug], from: hour, to: 2 * hour });
    await submit(ada);
  });
});

describe("during an exam nobody is helped", () => {
  it("no hints, no solutions, one's own accepted one or not, and no discussion", async () => {
    const { id, ada, bob, teacher } = await scheduledCohort();
    await graded(ada, slug, "accepted", soon(-24 * hour));
    const { submissionId } = await graded(bob, slug, "accepted", soon(-24 * hour));
    await shareSolution(bob, slug);
    const { id: questionId } = await ask(bob, question);
    const { id: exam } = await makeExam(id, { ...now, showVerdicts: true });
    const page = await selectExercisePage(ada, slug);
    assert.deepEqual([page.exercise.hints, page.solutions, page.inExam], [[], false, true]);
    assert.ok(page.acceptedAt, "what was accepted before the exam is no secret");
    await assert.rejects(openHint(ada, { exerciseSlug: slug, number: 1 }), ExamError);
    await assert.rejects(selectSolutions(ada, slug), ExamError);
    await assert.rejects(selectSharedSolution(ada, submissionId), NotFoundError);
    await assert.rejects(ask(ada, question), ExamError);
    await assert.rejects(answer(ada, { questionId, text: "So.", spoiler: false }), ExamError);
    assert.equal(await selectOptionalQuestion(ada, questionId), null);
    assert.deepEqual((await selectQuestionList(ada, { show: "all", subject: question, page: 1 })).lines, []);
    assert.ok(!(await search(ada, question.title, { limit: 20 })).hits.some(({ key }) => key === questionId));
    // Who teaches sees all.
    assert.ok((await selectSolutions(teacher, slug)).reference.length > 0);
    assert.ok(await selectOptionalQuestion(teacher, questionId));
    await end(exam);
    await openHint(ada, { exerciseSlug: slug, number: 1 });
    assert.equal((await selectSolutions(ada, slug)).others.length, 1);
    assert.ok(await selectOptionalQuestion(ada, questionId));
  });

  it("also before it: who solved it long ago gets no solution out, and the search does not quote it", async () => {
    const { id, ada } = await scheduledCohort();
    await graded(ada, slug, "accepted", soon(-24 * hour));
    await makeExam(id, { exercises: [slug], from: hour, to: 2 * hour });
    await assert.rejects(selectSolutions(ada, slug), ExamError);
    await assert.rejects(openHint(ada, { exerciseSlug: slug, number: 1 }), ExamError);
    const lines = (await selectSearchPage(ada, { q: exercise.title, kind: null })).groups.flatMap((group) => group.lines).filter((line) => line.kind === "exercise" && line.key === slug);
    assert.ok(lines.every(({ opens, snippet }) => opens !== null && snippet.length === 0));
  });

  it("a verdict that is told comes without what a matched mistake says", async () => {
    const { id, ada } = await scheduledCohort();
    await makeExam(id, { ...now, showVerdicts: true });
    const { submissionId, gradingId } = await graded(ada, slug, "wrong_answer");
    const [attempt, state] = [await selectAttempt(ada, submissionId), await selectGrading(ada, gradingId)];
    assert.ok(state.status === "finished");
    for (const verdict of [attempt.verdict, state.verdict]) {
      assert.equal(verdict?.verdict, "wrong_answer");
      assert.ok(!JSON.stringify(verdict).includes(mistake.message));
    }
  });
});

describe("a verdict that is told at the end leaks by no way", () => {
  /** Handed in and accepted within the exam, which goes on. */
  async function handedIn() {
    const found = await scheduledCohort();
    const { id: exam } = await makeExam(found.id, now);
    return { ...found, exam, ...await graded(found.ada, slug) };
  }

  it("the grading, its events and the list of attempts say that it was handed in; the teacher sees all", async () => {
    const { ada, bob, teacher, exam, submissionId, gradingId } = await handedIn();
    await graded(ada, slug, "wrong_answer");
    const state = await selectGrading(ada, gradingId);
    const events = await Array.fromAsync(await gradingEvents(ada, gradingId, AbortSignal.timeout(5000)));
    const [attempts, attempt, page] = [await listAttempts(ada, exercise.id), await selectAttempt(ada, submissionId), await selectOptionalAttemptPage(ada, slug, submissionId)];
    const compared = await selectAttemptsPage(ada, exercise.id, [submissionId, attempts[0].id]);
    for (const told of [state, events, attempts, attempt, page?.attempt, compared]) assert.ok(!tells(told), JSON.stringify(told).slice(0, 400));
    assert.ok(state.status === "finished" && state.verdict.verdict === "withheld" && state.verdict.withheldUntil);
    assert.deepEqual(attempts.map(({ verdict }) => verdict?.kind), ["withheld", "withheld"]);
    assert.equal((await selectAttempt(teacher, submissionId)).verdict?.verdict, "accepted");
    await assert.rejects(selectAttempt(bob, submissionId), NotFoundError);
    await end(exam);
    assert.equal((await selectAttempt(ada, submissionId)).verdict?.verdict, "accepted");
    assert.deepEqual((await listAttempts(ada, exercise.id)).map(({ verdict }) => verdict?.kind), ["wrong_answer", "accepted"]);
  });

  it("an attempt that was graded again tells none of its verdicts, and one from before the exam all", async () => {
    const { ada, submissionId } = await handedIn();
    const job = await db().gradingJob.create({ data: { userId: ada.id, exerciseId: exercise.id, exerciseSlug: slug, mode: "regrade", submissionId, seed: 1, finishedAt: new Date() }, select: { id: true } });
    const { detail } = await db().verdict.findFirstOrThrow({ where: { submissionId }, select: { detail: true } });
    await db().verdict.create({ data: { gradingJobId: job.id, submissionId, kind: "wrong_answer", score: 4, maxScore: 10, durationMs: 1, detail: { ...Object(detail), verdict: "wrong_answer" } } });
    assert.ok(!tells(await selectAttempt(ada, submissionId)));
    const before = await graded(ada, slug, "wrong_answer", soon(-2 * hour));
    assert.equal((await selectAttempt(ada, before.submissionId)).verdict?.verdict, "wrong_answer");
  });

  it("what the student stopped, or the grader could not do, is told: it does not count", async () => {
    const { ada } = await handedIn();
    const { submissionId } = await graded(ada, slug, "system_error");
    assert.equal((await selectAttempt(ada, submissionId)).verdict?.verdict, "system_error");
  });

  it("no mark on the year, a month, today, a project or the search, and no acceptance on its page", async () => {
    const { ada, exam } = await handedIn();
    const stateOf = async () => (await listItems(ada)).find((item) => item.slug === slug)?.state;
    assert.equal(await stateOf(), "started");
    assert.equal((await selectYear(ada)).done, 0);
    assert.notEqual((await selectToday(ada)).due.exams[0].items.find((item) => item.slug === slug)?.state, "done");
    assert.equal((await selectExercisePage(ada, slug)).acceptedAt, null);
    assert.ok((await listProjectLines(ada)).every((line) => !tells(line)));
    const found = (await selectSearchPage(ada, { q: exercise.title, kind: "exercise" })).groups.flatMap(({ lines }) => lines).find(({ key }) => key === slug);
    assert.notEqual(found?.state, "done");
    await end(exam);
    assert.deepEqual([await stateOf(), (await selectYear(ada)).done], ["done", 1]);
  });

  it("neither sharing nor a project's report can be asked whether it was accepted", async () => {
    const { ada, bob, exam, id } = await handedIn();
    await graded(bob, slug, "wrong_answer");
    for (const person of [ada, bob]) await assert.rejects(shareSolution(person, slug), ExamError);
    const project = listProjects().find(({ milestones }) => milestones.every((milestone) => "exercise" in milestone));
    assert.ok(project);
    const exercises = project.milestones.flatMap((milestone) => "exercise" in milestone ? [milestone.exercise] : []);
    await end(exam);
    await makeExam(id, { exercises, from: -hour, to: hour });
    for (const each of exercises) await graded(ada, each);
    const report = () => handIn(ada, { project: project.slug, milestone: null, links: ["https://example.org/code"], fileIds: [], text: "t".repeat(200) });
    await assert.rejects(report(), /is not accepted yet/);
  });

  it("no award and no word of one until the end; then it is given, once", async () => {
    const { ada, exam } = await handedIn();
    assert.deepEqual(await db().$transaction((tx) => awardAchievements(tx, ada.id, "grading:x")), []);
    assert.ok((await listTierProgress(ada)).every(({ awarded }) => awarded === 0));
    await awardAfterExams();
    assert.equal(await db().award.count({ where: { userId: ada.id } }), 0);
    await end(exam);
    await Promise.all([awardAfterExams(), awardAfterExams()]);
    await awardAfterExams();
    const awards = await db().award.findMany({ where: { userId: ada.id }, select: { achievement: true, cause: true } });
    assert.ok(awards.length > 0 && awards.every(({ cause }) => cause === `exam:${exam}`));
    assert.equal(await db().notification.count({ where: { userId: ada.id, kind: "award_given" } }), awards.length);
  });

  it("an exam that is deleted, or told at once after all, gives its awards at once", async () => {
    const { ada, exam, id, teacher } = await handedIn();
    const { title, opensAt, closesAt } = await db().exam.findUniqueOrThrow({ where: { id: exam } });
    const facts = { cohortId: id, examId: exam, title, exercises: [slug], opens: opensAt.toISOString().slice(0, 16), closes: closesAt.toISOString().slice(0, 16) };
    await saveExam(teacher, { ...facts, title: "Renamed", showVerdicts: false });
    assert.equal(await db().award.count({ where: { userId: ada.id } }), 0);
    await saveExam(teacher, { ...facts, showVerdicts: true });
    assert.ok(await db().award.count({ where: { userId: ada.id } }) > 0);
    const other = await handedIn();
    await deleteExam(other.teacher, { cohortId: other.id, examId: other.exam });
    assert.ok(await db().award.count({ where: { userId: other.ada.id } }) > 0);
  });

  it("not in the export, nor on the public page", async () => {
    const { ada, exam } = await handedIn();
    await graded(ada, slug, "wrong_answer");
    const profile = `ada-${randomUUID().slice(0, 8)}`;
    await db().publicProfile.create({ data: { userId: ada.id, slug: profile } });
    const files = async () => {
      const all = new Map<string, string>();
      for await (const { path, content } of exportData(ada)) all.set(path, new TextDecoder().decode(content));
      return all;
    };
    const during = await files();
    assert.ok(![...during.keys()].some((path) => path.endsWith(".verdict.json")));
    assert.ok([...during.keys()].some((path) => path.startsWith(`submissions/${slug}/`)), "one's own code is there");
    assert.ok(!tells([...during.values()]));
    assert.doesNotMatch(during.get("progress.json") ?? "", /bestScore|lastVerdict/);
    assert.equal((await selectOptionalProfile(profile))?.exercises, 0);
    await end(exam);
    assert.ok([...(await files()).keys()].some((path) => path.endsWith(".verdict.json")));
    assert.equal((await selectOptionalProfile(profile))?.exercises, 1);
  });
});

describe("who plans exams", () => {
  const facts = (cohortId: string, changes = {}) => ({ cohortId, examId: null, title: "Midterm", exercises: [slug], opens: "2099-01-10T09:00", closes: "2099-01-10T11:00", showVerdicts: false, ...changes });

  it("an instructor of the cohort makes, changes and deletes one, each written down", async () => {
    const { id, teacher } = await scheduledCohort();
    const { id: examId } = await saveExam(teacher, facts(id, { exercises: [slug, slug, "gradient-check"] }));
    await saveExam(teacher, facts(id, { examId, title: "Final" }));
    assert.deepEqual(await db().exam.findMany({ where: { cohortId: id }, select: { title: true, exercises: true } }), [{ title: "Final", exercises: [slug] }]);
    await deleteExam(teacher, { cohortId: id, examId });
    await deleteExam(teacher, { cohortId: id, examId });
    assert.equal(await db().auditEntry.count({ where: { subjectId: examId, action: "exam.changed" } }), 3);
    await assert.rejects(saveExam(teacher, facts(id, { examId })), NotFoundError);
  });

  it("nobody else, and not by another cohort's address", async () => {
    const [mine, theirs] = [await scheduledCohort(), await scheduledCohort()];
    const { id: examId } = await saveExam(mine.teacher, facts(mine.id));
    for (const person of [mine.ada, theirs.teacher, await someone("Eve", "mentor")]) {
      await assert.rejects(saveExam(person, facts(mine.id)), NotFoundError);
      await assert.rejects(deleteExam(person, { cohortId: mine.id, examId }), NotFoundError);
    }
    await assert.rejects(saveExam(theirs.teacher, facts(theirs.id, { examId })), NotFoundError);
    await deleteExam(theirs.teacher, { cohortId: theirs.id, examId });
    assert.equal(await db().exam.count({ where: { id: examId } }), 1);
  });

  it("no exercise in two exams at the same time, and none that there is not", async () => {
    const { id, teacher } = await scheduledCohort();
    await saveExam(teacher, facts(id));
    await assert.rejects(saveExam(teacher, facts(id, { opens: "2099-01-10T10:59", closes: "2099-01-10T12:00" })), ConflictError);
    await saveExam(teacher, facts(id, { opens: "2099-01-10T11:00", closes: "2099-01-10T12:00" }));
    await assert.rejects(saveExam(teacher, facts(id, { exercises: ["no-such"] })), NotFoundError);
  });
});
