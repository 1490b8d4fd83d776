import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { NotFoundError } from "#domain/errors.ts";
import { cannedFor, listCanned } from "#features/reviews/canned-queries.ts";
import { countUse, deleteCanned, saveCanned } from "#features/reviews/canned.ts";
import { cannedSchema } from "#features/reviews/schema.ts";
import { db } from "#lib/db.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";

after(() => db().$disconnect());

const words = { id: null, title: "Broadcasting", text: "{student}, look at line {line}.", shared: false };

async function staff(): Promise<{ grace: Person; alan: Person; cohortId: string }> {
  const [grace, alan] = [await makePerson("student", "Grace"), await makePerson("student", "Alan")];
  const { id: cohortId } = await makeCohort([{ person: grace, role: "mentor" }, { person: alan, role: "instructor" }]);
  return { grace, alan, cohortId };
}

describe("reusable comments", () => {
  it("are their owner's alone until they are shared, and then in the menus of their cohort", async () => {
    const { grace, alan, cohortId } = await staff();
    const { id } = await saveCanned(grace, words);
    assert.deepEqual((await listCanned(alan)).others, []);
    await saveCanned(grace, { ...words, id, shared: true });
    assert.deepEqual((await listCanned(alan)).others.map(({ title, owner }) => [title, owner]), [["Broadcasting", "Grace"]]);
    assert.deepEqual((await cannedFor(alan, cohortId)).map((each) => each.id), [id]);
    const elsewhere = await staff();
    assert.deepEqual([(await listCanned(elsewhere.grace)).others, await cannedFor(elsewhere.grace, elsewhere.cohortId)], [[], []]);
  });

  it("somebody else's is neither changed nor deleted", async () => {
    const { grace, alan } = await staff();
    const { id } = await saveCanned(grace, { ...words, shared: true });
    await assert.rejects(saveCanned(alan, { ...words, id, text: "Mine" }), NotFoundError);
    await deleteCanned(alan, { id });
    assert.equal((await listCanned(grace)).own[0].text, words.text);
    await deleteCanned(grace, { id });
    await deleteCanned(grace, { id });
    assert.deepEqual((await listCanned(grace)).own, []);
  });

  it("who mentors nobody has none", async () => {
    const ada = await makePerson();
    await assert.rejects(saveCanned(ada, words), NotFoundError);
    await assert.rejects(listCanned(ada), NotFoundError);
  });

  it("a double click is one; what is used most stands first in the menu", async () => {
    const { grace, cohortId } = await staff();
    const [first, again] = await Promise.all([saveCanned(grace, words), saveCanned(grace, words)]);
    assert.equal(first.id, again.id);
    const other = await saveCanned(grace, { ...words, title: "Names" });
    await countUse(grace, other);
    assert.deepEqual((await cannedFor(grace, cohortId)).map(({ title, uses }) => [title, uses]), [["Names", 1], ["Broadcasting", 0]]);
  });

  it("what mentors of another cohort share is not counted by strangers", async () => {
    const { grace, cohortId } = await staff();
    const shared = await saveCanned(grace, { ...words, shared: true });
    const ada = await makePerson();
    await db().enrolment.create({ data: { userId: ada.id, cohortId, role: "student" } });
    for (const stranger of [(await staff()).grace, await makePerson(), ada]) await countUse(stranger, shared);
    assert.deepEqual((await cannedFor(grace, cohortId)).map(({ uses }) => uses), [0]);
  });

  it("a title or a text of blanks is refused in words", () => {
    assert.match(String(cannedSchema.safeParse({ ...words, title: "  " }).error?.issues[0].message), /title/);
    assert.match(String(cannedSchema.safeParse({ ...words, text: " \n" }).error?.issues[0].message), /Write something/);
  });
});
