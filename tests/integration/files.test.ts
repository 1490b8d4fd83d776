import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { ExpectedError, NotFoundError, ThrottledError } from "#domain/errors.ts";
import { maxFileBytes } from "#domain/handed-file.ts";
import { listEvidenceToJudge, listTierProgress } from "#features/achievements/queries.ts";
import { handInEvidence } from "#features/achievements/service.ts";
import { selectFile } from "#features/files/queries.ts";
import { readBody, storeFile, sweepFiles } from "#features/files/service.ts";
import { db } from "#lib/db.ts";
import { listAchievements } from "#lib/catalog/achievements.ts";
import { makeCohort, makePerson } from "#tests/factories/people.ts";

after(() => db().$disconnect());

const bytes = (...values: number[]) => Uint8Array.from(values);
const achievement = listAchievements().find(({ award }) => award === "evidence")?.id ?? "";
const claim = (fileId: string | null) => ({ achievement, link: null, fileId, text: "The certificates are in the file." });

async function classroom() {
  const [ada, eve, mentor, stranger] = [await makePerson(), await makePerson(), await makePerson(), await makePerson("mentor")];
  await makeCohort([{ person: ada, role: "student" }, { person: eve, role: "student" }, { person: mentor, role: "mentor" }]);
  return { ada, eve, mentor, stranger };
}

describe("a file that is handed in", () => {
  it("is read by its owner and by who teaches them, byte for byte, and by nobody else", async () => {
    const { ada, eve, mentor, stranger } = await classroom();
    const content = bytes(0, 255, 10, 13, 0);
    const { id } = await storeFile(ada, "../my certificate.PDF", content);
    // Not handed in yet: nobody's business.
    await assert.rejects(selectFile(mentor, id), NotFoundError);
    await handInEvidence(ada, claim(id));
    for (const person of [ada, mentor]) {
      const file = await selectFile(person, id);
      assert.deepEqual([file.name, file.mediaType, [...file.content]], ["my certificate.PDF", "application/pdf", [...content]]);
    }
    for (const person of [eve, stranger]) await assert.rejects(selectFile(person, id), NotFoundError);
    assert.deepEqual((await listEvidenceToJudge(mentor)).map(({ file }) => [file?.id, file?.size]), [[id, 5]]);
    const own = (await listTierProgress(ada)).flatMap(({ achievements }) => achievements).find((each) => each.id === achievement);
    assert.equal(own?.evidence[0].file?.name, "my certificate.PDF");
  });

  it("somebody else's file, one that was handed in before and one that is gone cannot be handed in", async () => {
    const { ada, eve } = await classroom();
    const { id } = await storeFile(eve, "a.pdf", bytes(1));
    await assert.rejects(handInEvidence(ada, claim(id)), NotFoundError);
    assert.equal(await db().evidence.count({ where: { userId: ada.id } }), 0);
    await handInEvidence(eve, claim(id));
    await db().evidence.updateMany({ where: { userId: eve.id }, data: { decision: "declined", decidedAt: new Date() } });
    await assert.rejects(handInEvidence(eve, claim(id)), NotFoundError);
    await handInEvidence(eve, claim(null));
  });

  it("kinds that a browser would run, empty ones and large ones are refused in words", async () => {
    const ada = await makePerson();
    await assert.rejects(storeFile(ada, "page.html", bytes(1)), (error) => error instanceof ExpectedError && /ZIP/.test(error.message));
    await assert.rejects(storeFile(ada, "a.pdf", bytes()), /empty/);
    await assert.rejects(storeFile(ada, "a.pdf", new Uint8Array(maxFileBytes + 1)), /at most 10 MB/);
    await storeFile(ada, "a.pdf", new Uint8Array(maxFileBytes));
  });

  it("ten that were sent and not handed in are enough; after a day they go, and what was handed in stays", async () => {
    const { ada } = await classroom();
    const { id: kept } = await storeFile(ada, "kept.pdf", bytes(1));
    await handInEvidence(ada, claim(kept));
    for (let i = 0; i < 10; i++) await storeFile(ada, "a.pdf", bytes(1));
    await assert.rejects(storeFile(ada, "a.pdf", bytes(1)), ThrottledError);
    assert.equal(await sweepFiles(new Date(Date.now() + 23 * 3600_000)), 0);
    await sweepFiles(new Date(Date.now() + 25 * 3600_000));
    assert.deepEqual((await db().storedFile.findMany({ where: { userId: ada.id }, select: { id: true } })).map(({ id }) => id), [kept]);
  });
});

describe("a body that is sent", () => {
  const request = (body: ReadableStream<Uint8Array>, headers: Record<string, string> = {}) =>
    new Request("http://localhost/", { method: "POST", body, headers, ...{ duplex: "half" } });
  const chunks = (count: number, size: number) => {
    let left = count;
    return new ReadableStream<Uint8Array>({ pull(controller) { if (left-- > 0) controller.enqueue(new Uint8Array(size).fill(left)); else controller.close(); } });
  };

  it("comes in pieces and is put together in order", async () => {
    const content = await readBody(request(chunks(3, 2)));
    assert.deepEqual([...content], [2, 2, 1, 1, 0, 0]);
  });

  it("is not read to its end when it is too large, whatever its length says", async () => {
    await assert.rejects(readBody(request(chunks(1000, 1024 * 1024), { "content-length": "5" })), /at most 10 MB/);
    await assert.rejects(readBody(request(chunks(1, 1), { "content-length": String(maxFileBytes + 1) })), /at most 10 MB/);
  });
});
