import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { strFromU8, unzipSync } from "fflate";
import { ExpectedError, ForbiddenError, ThrottledError } from "#domain/errors.ts";
import { hashPassword } from "#features/accounts/passwords.ts";
import { storeFile } from "#features/files/service.ts";
import { exportData } from "#features/personal-data/export.ts";
import { selectDataSummary } from "#features/personal-data/queries.ts";
import { deleteAccount, deletionWord } from "#features/personal-data/service.ts";
import { selectExercise } from "#lib/catalog/exercises.ts";
import { db } from "#lib/db.ts";
import { zipStream } from "#lib/zip-stream.ts";
import { makeCohort, makePerson, type Person } from "#tests/factories/people.ts";

after(() => db().$disconnect());

const exercise = selectExercise("matmul");
const right = { password: "", confirmation: deletionWord };

async function submission(person: Person, source: string): Promise<string> {
  const { id } = await db().submission.create({ data: { userId: person.id, exerciseId: exercise.id, exerciseSlug: exercise.slug, requestId: randomUUID(), source }, select: { id: true } });
  return id;
}

async function unzipped(person: Person): Promise<Record<string, string>> {
  const archive = await new Response(zipStream(exportData(person))).arrayBuffer();
  return Object.fromEntries(Object.entries(unzipSync(new Uint8Array(archive))).map(([name, content]) => [name, strFromU8(content)]));
}

describe("an export of all one's data", () => {
  it("holds code, notes and files as they are, and nothing of others", async () => {
    const [ada, eve] = [await makePerson("student", "Ada"), await makePerson("student", "Eve")];
    await submission(ada, "export const mine = 1; // ∂ é 山");
    await submission(eve, "export const theirs = 2;");
    await db().draft.create({ data: { userId: ada.id, exerciseId: exercise.id, source: "half of it", version: 1 } });
    await db().note.create({ data: { userId: ada.id, kind: "lesson", slug: "vectors", text: "$a \\cdot b$" } });
    await db().user.update({ where: { id: ada.id }, data: { passwordHash: "argon2-secret" } });
    await storeFile(ada, "plan.pdf", Uint8Array.from([37, 80, 68, 70]));
    const files = await unzipped(ada);
    const names = Object.keys(files);
    assert.deepEqual(names.filter((name) => /^(drafts|notes)\//.test(name)).sort(), ["drafts/matmul.ts", "notes/lesson-vectors.md"]);
    assert.equal(files["notes/lesson-vectors.md"], "$a \\cdot b$");
    const source = names.find((name) => /^submissions\/matmul\/.*\.ts$/.test(name)) ?? "";
    assert.equal(files[source], "export const mine = 1; // ∂ é 山");
    assert.equal(files[names.find((name) => name.endsWith("-plan.pdf")) ?? ""], "%PDF");
    const all = JSON.stringify(files);
    assert.ok(!all.includes("theirs") && !all.includes(eve.id) && !all.includes("argon2-secret"));
  });

  it("holds the invitations to one's confirmed address, which end with the account; not those to an address that was only typed", async () => {
    const [ada, eve] = [await makePerson("student", "Ada"), await makePerson("student", "Eve")];
    const { id: cohortId } = await makeCohort([]);
    const { email } = await db().user.findUniqueOrThrow({ where: { id: ada.id }, select: { email: true } });
    await db().user.update({ where: { id: eve.id }, data: { newEmail: email } });
    await db().invitation.create({ data: { cohortId, email, name: "Ada of the roster", maxUses: 1, tokenHash: randomUUID(), hint: "x" } });
    assert.match((await unzipped(ada))["invitations.json"], /"name": "Ada of the roster"[\s\S]*"name": "Autumn"/);
    assert.equal((await unzipped(eve))["invitations.json"], "[]\n");
    await deleteAccount(ada, right);
    assert.equal(await db().invitation.count({ where: { cohortId } }), 0);
  });

  it("more submissions than one batch are all there, each once", async () => {
    const ada = await makePerson();
    await db().submission.createMany({ data: Array.from({ length: 450 }, (_, i) => ({ userId: ada.id, exerciseId: exercise.id, exerciseSlug: exercise.slug, requestId: randomUUID(), source: `// ${i}` })) });
    const sources = Object.entries(await unzipped(ada)).filter(([name]) => /^submissions\/.*\.ts$/.test(name)).map(([, content]) => content);
    assert.equal(sources.length, 450);
    assert.equal(new Set(sources).size, 450);
  });

  it("that of a person who has done nothing opens too", async () => assert.ok("account.json" in await unzipped(await makePerson())));

  it("a database that goes away in the middle leaves an archive that nobody takes for whole", async () => {
    async function* broken() {
      yield { path: "a.txt", content: new Uint8Array(3), packed: false };
      throw new Error("the database went away");
    }
    await assert.rejects(new Response(zipStream(broken())).arrayBuffer(), /went away/);
  });
});

describe("the end of an account", () => {
  it("takes everything of that person along, and nothing of others", async () => {
    const [ada, eve, mentor] = [await makePerson(), await makePerson(), await makePerson("mentor")];
    for (const person of [ada, eve]) await submission(person, "export {};");
    const evidence = await db().evidence.create({ data: { userId: eve.id, achievement: "ach.x", text: "t", decision: "approved", decidedAt: new Date(), decidedById: mentor.id, answer: "Good." } });
    await deleteAccount(ada, right);
    assert.equal(await db().user.count({ where: { id: ada.id } }), 0);
    assert.deepEqual([await db().submission.count({ where: { userId: ada.id } }), (await selectDataSummary(eve)).submissions], [0, 1]);
    // What a mentor decided stays when the mentor leaves, without the name.
    await deleteAccount(mentor, right);
    const left = await db().evidence.findUniqueOrThrow({ where: { id: evidence.id }, select: { answer: true, decidedById: true } });
    assert.deepEqual(left, { answer: "Good.", decidedById: null });
  });

  it("asks for the words and for the password, and too many wrong ones are enough", async () => {
    const ada = await makePerson();
    await db().user.update({ where: { id: ada.id }, data: { passwordHash: await hashPassword("a long and private phrase") } });
    await assert.rejects(deleteAccount(ada, { password: "a long and private phrase", confirmation: "yes" }), /Nothing was deleted/);
    await assert.rejects(deleteAccount(ada, { ...right, password: "wrong" }), (error) => error instanceof ExpectedError && /password/.test(error.message));
    let tries = 0;
    await assert.rejects(async () => {
      for (; tries < 30; tries++) await deleteAccount(ada, { ...right, password: "wrong" }).catch((error: unknown) => { if (error instanceof ThrottledError) throw error; });
    }, ThrottledError);
    assert.equal(await db().user.count({ where: { id: ada.id } }), 1);
    const eve = await makePerson();
    await db().user.update({ where: { id: eve.id }, data: { passwordHash: await hashPassword("a long and private phrase") } });
    await deleteAccount(eve, { password: "a long and private phrase", confirmation: " Delete my account " });
    assert.equal(await db().user.count({ where: { id: eve.id } }), 0);
  });

  it("the last administrator stays, also of two who leave at the same time", async () => {
    await db().user.updateMany({ where: { role: "admin" }, data: { role: "student" } });
    const [ada, eve] = [await makePerson("admin"), await makePerson("admin")];
    const results = await Promise.allSettled([deleteAccount(ada, right), deleteAccount(eve, right)]);
    assert.deepEqual(results.map(({ status }) => status).sort(), ["fulfilled", "rejected"]);
    assert.ok(results.some((result) => result.status === "rejected" && result.reason instanceof ForbiddenError));
    assert.equal(await db().user.count({ where: { role: "admin" } }), 1);
  });
});
