import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { selectOptionalSideBySide, selectOptionalSimilarity } from "#features/insights/similarity-queries.ts";
import { listExercises, type Exercise } from "#lib/catalog/exercises.ts";
import { referenceSolution } from "#lib/catalog/reference-solution.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";
import { makeTries } from "#tests/factories/tries.ts";
import { disguised, others, own } from "../unit/insights/sources.ts";

let exercise: Exercise;
let [admin, teacher, ada, eve]: Person[] = [];
/** Of Ada and Eve, who are in different cohorts. */
const id = { ada: "", eve: "", other: "" };

before(async () => {
  exercise = listExercises()[0];
  [admin, teacher] = [await makePerson("admin"), await makePerson()];
  [ada, eve] = [await makePerson("student", "Ada"), await makePerson("student", "Eve")];
  const rest = await Promise.all(others.map((_, i) => makePerson("student", `Student ${i}`)));
  await makeCohort([{ person: teacher, role: "instructor" }, ...[ada, ...rest].map((person) => ({ person, role: "student" as const }))]);
  await makeCohort([{ person: eve, role: "student" }]);
  [id.ada] = await makeTries(ada, exercise, [{ kind: "accepted", source: own }]);
  [id.eve] = await makeTries(eve, exercise, [{ kind: "accepted", source: disguised }]);
  for (const [index, person] of rest.entries()) [id.other] = await makeTries(person, exercise, [{ kind: "accepted", source: others[index] }]);
});
after(() => db().$disconnect());

async function similarity(viewer: Person) {
  const found = await selectOptionalSimilarity(viewer, exercise.slug);
  assert.ok(found);
  return found;
}

describe("similar programs", () => {
  it("the pair that is more alike than chance, with the names that the viewer may know", async () => {
    const forTeacher = await similarity(teacher);
    assert.equal(forTeacher.compared, others.length + 2);
    assert.deepEqual(forTeacher.pairs.map(({ a, b }) => [a.name, b.name].sort()), [["Ada", null].sort()]);
    assert.ok(forTeacher.pairs[0].longest > 50 && forTeacher.pairs[0].z > 3.5);
    assert.deepEqual((await similarity(admin)).pairs.map(({ a, b }) => [a.name, b.name].sort()), [["Ada", "Eve"]]);
  });

  it("a pair of others' students is counted, not shown", async () => {
    const stranger = await makePerson("instructor");
    const { pairs, elsewhere } = await similarity(stranger);
    assert.deepEqual([pairs, elsewhere], [[], 1]);
    assert.equal(await selectOptionalSideBySide(stranger, exercise.slug, { a: id.ada, b: id.eve }), null);
  });

  it("side by side, either way round, with what both share", async () => {
    const [one, two] = await Promise.all([selectOptionalSideBySide(teacher, exercise.slug, { a: id.ada, b: id.eve }), selectOptionalSideBySide(teacher, exercise.slug, { a: id.eve, b: id.ada })]);
    assert.deepEqual([one?.a.name, one?.b.name, one?.a.source], ["Ada", null, own]);
    assert.ok(one?.alike && two?.alike && one.alike.score === two.alike.score);
    assert.ok(one.passages.length > 1);
    const unlike = await selectOptionalSideBySide(teacher, exercise.slug, { a: id.ada, b: id.other });
    assert.equal(unlike?.alike, null);
  });

  it("a student's newest accepted program counts, and no rejected one", async () => {
    await makeTries(eve, exercise, [{ kind: "wrong_answer", source: own }]);
    assert.equal((await similarity(teacher)).pairs.length, 1);
    const [newer] = await makeTries(eve, exercise, [{ kind: "accepted", source: referenceSolution(exercise) }]);
    assert.deepEqual((await similarity(teacher)).pairs, []);
    assert.equal(await selectOptionalSideBySide(teacher, exercise.slug, { a: id.ada, b: id.eve }), null);
    await db().submission.delete({ where: { id: newer } });
    assert.equal((await similarity(teacher)).pairs.length, 1);
  });

  it("a student and a mentor see nothing; odd ids lead nowhere", async () => {
    const mentor = await makePerson();
    await makeCohort([{ person: mentor, role: "mentor" }, { person: ada, role: "student" }]);
    for (const person of [ada, mentor]) {
      assert.equal(await selectOptionalSimilarity(person, exercise.slug), null);
      assert.equal(await selectOptionalSideBySide(person, exercise.slug, { a: id.ada, b: id.eve }), null);
    }
    assert.equal(await selectOptionalSimilarity(admin, "no-such-exercise"), null);
    assert.equal(await selectOptionalSideBySide(admin, exercise.slug, { a: id.ada, b: id.ada }), null);
    assert.equal(await selectOptionalSideBySide(admin, exercise.slug, { a: id.ada, b: randomUUID() }), null);
    assert.equal(await selectOptionalSideBySide(admin, exercise.slug, { a: "x'", b: id.ada }), null);
  });

  it("an exercise that nobody has says so", async () => {
    const found = await selectOptionalSimilarity(teacher, listExercises()[1].slug);
    assert.deepEqual([found?.sources, found?.pairs, found?.threshold], [0, [], null]);
  });
});
