import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { ConflictError, NotFoundError } from "#domain/errors.ts";
import { decideEvidence, handInEvidence } from "#features/achievements/service.ts";
import { listEvidenceToJudge } from "#features/achievements/queries.ts";
import { listHandInsToJudge, selectOptionalStudentProject } from "#features/projects/judging-queries.ts";
import { judge } from "#features/projects/service.ts";
import { claimItem, releaseItem, selectClaims, settleItem } from "#features/queue/claims.ts";
import { countQueue, listQueue, selectQueuePage } from "#features/queue/queries.ts";
import { queueFilterSchema } from "#features/queue/schema.ts";
import { claim, giveBack, takeNext } from "#features/queue/service.ts";
import { isHanded } from "#domain/project.ts";
import { listProjects } from "#lib/catalog/projects.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { waitingReview } from "#tests/factories/reviews-waiting.ts";

const hour = 3_600_000;
const all = queueFilterSchema.parse({});
const next = { kind: null, cohortId: null, mine: false, peer: false };
const evidenceOf = (person: Person) => handInEvidence(person, { achievement: "ach.specialist.deploy", link: null, fileId: null, text: "A digit classifier behind an address." });
const portfolio = () => {
  const project = listProjects().find(({ milestones }) => milestones.some(isHanded));
  const milestone = project?.milestones.find(isHanded);
  assert.ok(project && milestone);
  return { project, milestone };
};

/** A cohort with two mentors and two students. */
async function school() {
  const [ada, bob] = [await makePerson("student", "Ada"), await makePerson("student", "Bob")];
  const [mia, noah] = [await makePerson("student", "Mia"), await makePerson("student", "Noah")];
  const { id } = await makeCohort([{ person: ada, role: "student" }, { person: bob, role: "student" }, { person: mia, role: "mentor" }, { person: noah, role: "mentor" }]);
  return { id, ada, bob, mia, noah };
}

/** One of each kind: the review waits for five hours, the milestone for three, the evidence for one. */
async function threeOf(person: Person, cohortId: string) {
  const { project, milestone } = portfolio();
  const at = (hours: number) => new Date(Date.now() - hours * hour);
  const review = await waitingReview(person, cohortId, "matmul", 5);
  const report = await db().projectReport.create({ data: { userId: person.id, project: project.slug, milestone: milestone.id, text: "Done.", createdAt: at(3) }, select: { id: true } });
  const evidence = await db().evidence.create({ data: { userId: person.id, achievement: "ach.specialist.deploy", text: "It answers.", createdAt: at(1) }, select: { id: true } });
  return { review, report, evidence };
}

after(() => db().$disconnect());

describe("something of the queue in hand", () => {
  it("two who press at once do not both get it", async () => {
    const { id, ada, mia, noah } = await school();
    for (let round = 0; round < 5; round++) {
      const { id: review } = await waitingReview(ada, id);
      const both = await Promise.all([claimItem(mia, "review", review), claimItem(noah, "review", review)]);
      assert.deepEqual(both.map(({ mine }) => mine).sort(), [false, true]);
      const loser = both.find(({ mine }) => !mine);
      assert.ok(loser && !loser.mine && ["Mia", "Noah"].includes(loser.by));
      await db().review.deleteMany({ where: { id: review } });
    }
  });

  it("is renewed by its holder, free after half an hour, and given back by nobody else", async () => {
    const [mia, noah] = [await makePerson("student", "Mia"), await makePerson("student", "Noah")];
    const item = "01900000-0000-7000-8000-000000000001";
    const at = (minutes: number) => new Date(Date.now() + minutes * 60_000);
    await db().queueClaim.deleteMany({ where: { itemId: item } });
    assert.ok((await claimItem(mia, "evidence", item, at(0))).mine);
    assert.ok((await claimItem(mia, "evidence", item, at(20))).mine);
    const refused = await claimItem(noah, "evidence", item, at(45));
    assert.deepEqual([refused.mine, !refused.mine && refused.by], [false, "Mia"]);
    await releaseItem(noah, "evidence", item);
    assert.equal((await claimItem(noah, "evidence", item, at(49))).mine, false);
    assert.ok((await claimItem(noah, "evidence", item, at(51))).mine);
    await assert.rejects(db().$transaction((tx) => settleItem(tx, mia, "evidence", item, at(52))), (error) => error instanceof ConflictError && /^Noah is working on this/.test(error.message));
    await db().$transaction((tx) => settleItem(tx, mia, "evidence", item, at(82)));
    assert.equal((await selectClaims(mia, [{ kind: "evidence", id: item }])).size, 0);
  });

  it("who may not judge it cannot take it: strangers, other cohorts' mentors, its student; nor when it does not wait", async () => {
    const [{ id, ada, bob, mia }, other] = [await school(), await school()];
    const { review, report, evidence } = await threeOf(ada, id);
    for (const item of [{ kind: "review", id: review.id }, { kind: "report", id: report.id }, { kind: "evidence", id: evidence.id }] as const) {
      for (const person of [ada, bob, other.mia, other.ada]) await assert.rejects(claim(person, item), NotFoundError);
      assert.ok((await claim(mia, item)).mine);
      await giveBack(mia, item);
    }
    await assert.rejects(claim(mia, { kind: "evidence", id: review.id }), NotFoundError);
    await db().review.update({ where: { id: review.id }, data: { state: "withdrawn" }, select: { id: true } });
    await assert.rejects(claim(mia, { kind: "review", id: review.id }), NotFoundError);
  });

  it("while somebody has it another's decision is refused; theirs frees it", async () => {
    const { id, ada, mia, noah } = await school();
    const { report, evidence } = await threeOf(ada, id);
    await claim(mia, { kind: "evidence", id: evidence.id });
    await claim(mia, { kind: "report", id: report.id });
    const refused = (error: unknown) => error instanceof ConflictError && /Mia is working on this/.test(error.message);
    await assert.rejects(decideEvidence(noah, { evidenceId: evidence.id, decision: "approved", answer: "" }), refused);
    await assert.rejects(judge(noah, { reportId: report.id, decision: "accepted", marks: {}, answer: "Well done." }), refused);
    assert.deepEqual((await listEvidenceToJudge(noah)).map(({ claim: held }) => held !== null && !held.mine && held.by), ["Mia"]);
    assert.deepEqual((await listHandInsToJudge(mia)).map(({ claim: held }) => held?.mine), [true]);
    assert.equal((await selectOptionalStudentProject(noah, portfolio().project.slug, ada.id))?.claims.get(report.id)?.mine, false);
    await decideEvidence(mia, { evidenceId: evidence.id, decision: "approved", answer: "" });
    await judge(mia, { reportId: report.id, decision: "accepted", marks: {}, answer: "Well done." });
    assert.equal(await db().queueClaim.count({ where: { userId: mia.id } }), 0);
  });
});

describe("the queue", () => {
  it("has every kind, the oldest first, with who waits, where it is judged and by when", async () => {
    const { id, ada, mia } = await school();
    const { review, report, evidence } = await threeOf(ada, id);
    const { lines, total, counts, breached } = await listQueue(mia, all);
    assert.deepEqual(lines.map((line) => [line.kind, line.id, line.student.id]), [["review", review.id, ada.id], ["report", report.id, ada.id], ["evidence", evidence.id, ada.id]]);
    assert.deepEqual([total, counts, breached], [3, { review: 1, report: 1, evidence: 1 }, 0]);
    assert.deepEqual(lines.map(({ href }) => href), [`/reviews/${review.id}`, `/projects/${portfolio().project.slug}/of/${ada.id}#piece-${report.id}`, `/evidence?item=${evidence.id}#${evidence.id}`]);
    assert.ok(lines.every(({ title, cohort, target }) => title !== null && cohort?.id === id && target.state === "waiting"));
    assert.equal((await listEvidenceToJudge(mia, evidence.id)).length, 1);
  });

  it("what waits beyond the cohort's hours is overdue, and counted", async () => {
    const { id, ada, mia } = await school();
    const { review } = await threeOf(ada, id);
    await db().cohort.update({ where: { id }, data: { reviewTargetHours: 4 }, select: { id: true } });
    const { lines, breached } = await listQueue(mia, all);
    assert.deepEqual(lines.map(({ target: { state } }) => state), ["breached", "soon", "waiting"]);
    assert.equal(breached, 1);
    const { oldest, ...count } = await countQueue(mia);
    assert.deepEqual(count, { waiting: 3, breached: 1 });
    const { waitingSince } = await db().review.findUniqueOrThrow({ where: { id: review.id }, select: { waitingSince: true } });
    assert.equal(oldest?.getTime(), waitingSince.getTime());
  });

  it("is narrowed by kind, cohort and what is the viewer's", async () => {
    const [{ id, ada, mia, noah }, second] = [await school(), await school()];
    await db().enrolment.create({ data: { cohortId: second.id, userId: mia.id, role: "mentor" }, select: { id: true } });
    const { review, report } = await threeOf(ada, id);
    await waitingReview(second.ada, second.id);
    assert.equal((await listQueue(mia, all)).total, 4);
    const page = await selectQueuePage(mia, { ...all, kind: "review" });
    assert.deepEqual([page.total, page.counts.report, page.cohorts.length], [2, 1, 2]);
    assert.deepEqual((await listQueue(mia, { ...all, cohortId: id })).total, 3);
    await db().review.update({ where: { id: review.id }, data: { reviewerId: mia.id }, select: { id: true } });
    await claim(mia, { kind: "report", id: report.id });
    assert.deepEqual((await listQueue(mia, { ...all, mine: true })).lines.map((line) => [line.id, line.claim?.mine ?? false, line.last?.mine ?? false]), [[review.id, false, true], [report.id, true, false]]);
    assert.deepEqual((await listQueue(noah, { ...all, mine: true })).lines, []);
    // A cohort of somebody else in the address narrows to nothing.
    assert.equal((await listQueue(noah, { ...all, cohortId: second.id })).total, 0);
  });

  it("other cohorts' mentors see nothing of it, students have none, an administrator sees who is in no cohort", async () => {
    const [{ id, ada }, other] = [await school(), await school()];
    await threeOf(ada, id);
    assert.equal((await listQueue(other.mia, all)).total, 0);
    assert.equal((await countQueue(other.mia)).waiting, 0);
    await assert.rejects(listQueue(ada, all), NotFoundError);
    const [admin, loner] = [await makePerson("admin"), await makePerson()];
    const { id: evidence } = await evidenceOf(loner);
    const seen = (await takeAll(admin)).find((line) => line.id === evidence);
    assert.deepEqual([seen?.cohort, seen?.target.state], [null, "waiting"]);
  });

  it("nobody judges themselves: a mentor's own hand-ins are not in their queue", async () => {
    const { mia, noah } = await school();
    await evidenceOf(mia);
    assert.equal((await listQueue(mia, all)).total, 0);
    assert.equal((await listQueue(noah, all)).total, 1);
  });

  it("says who answered the round before", async () => {
    const { ada, mia, noah } = await school();
    const { id } = await evidenceOf(ada);
    await decideEvidence(noah, { evidenceId: id, decision: "declined", answer: "It does not answer." });
    await evidenceOf(ada);
    assert.deepEqual((await listQueue(mia, all)).lines.map(({ last }) => last), [{ name: "Noah", mine: false }]);
  });
});

/** Every page of somebody's queue. */
async function takeAll(person: Person) {
  const lines = [];
  for (let page = 1; ; page++) {
    const list = await listQueue(person, { ...all, page });
    lines.push(...list.lines);
    if (lines.length >= list.total || list.lines.length === 0) return lines;
  }
}

describe("taking the next", () => {
  it("two who press at once get the two oldest, a third press what is left, a fourth nothing", async () => {
    const { id, ada, mia, noah } = await school();
    const { review, report, evidence } = await threeOf(ada, id);
    const first = await Promise.all([takeNext(mia, next), takeNext(noah, next)]);
    assert.deepEqual(first.map(({ href }) => href).sort(), [`/projects/${portfolio().project.slug}/of/${ada.id}#piece-${report.id}`, `/reviews/${review.id}`]);
    assert.equal((await takeNext(mia, next)).href, `/evidence?item=${evidence.id}#${evidence.id}`);
    await assert.rejects(takeNext(mia, next), (error) => error instanceof ConflictError && /Nothing is free/.test(error.message));
  });

  it("keeps to the filter, and to the viewer's cohorts", async () => {
    const [{ id, ada, mia }, other] = [await school(), await school()];
    const { evidence } = await threeOf(ada, id);
    assert.equal((await takeNext(mia, { ...next, kind: "evidence" })).href, `/evidence?item=${evidence.id}#${evidence.id}`);
    await assert.rejects(takeNext(mia, { ...next, cohortId: other.id }), ConflictError);
    await assert.rejects(takeNext(other.mia, next), ConflictError);
    await assert.rejects(takeNext(ada, next), ConflictError);
    await assert.rejects(takeNext(mia, { ...next, peer: true }), ConflictError);
  });
});
