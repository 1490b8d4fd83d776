import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, it } from "node:test";
import { ConflictError, ExpectedError, NotFoundError } from "#domain/errors.ts";
import { listCertificates, selectOptionalCertificate, selectOptionalProfile, selectOwnProfile } from "#features/profiles/queries.ts";
import { hideProfile, issueCertificate, publishProfile } from "#features/profiles/service.ts";
import { listTiers } from "#lib/catalog/achievements.ts";
import { db } from "#lib/db.ts";
import { makePerson, type Person } from "#tests/factories/people.ts";

after(() => db().$disconnect());

const [tier, higher] = listTiers();
const someSlug = () => `p-${randomUUID().slice(0, 8)}`;

async function award({ id }: Person, achievements: readonly { id: string }[]): Promise<void> {
  await db().award.createMany({ data: achievements.map((achievement) => ({ userId: id, achievement: achievement.id, cause: "test", awardedAt: new Date("2026-11-03T23:30:00Z") })) });
}

describe("a public page", () => {
  it("is there only while the person wants it", async () => {
    const [ada, slug] = [await makePerson("student", "Ada Lovelace"), someSlug()];
    assert.deepEqual([await selectOptionalProfile(slug), await selectOwnProfile(ada)], [null, null]);
    await publishProfile(ada, { slug, headline: "I build things." });
    assert.deepEqual((({ name, headline }) => [name, headline])(await selectOptionalProfile(slug) ?? { name: "", headline: "" }), ["Ada Lovelace", "I build things."]);
    await hideProfile(ada);
    await hideProfile(ada);
    assert.equal(await selectOptionalProfile(slug), null);
  });

  it("tells nothing but the name, what was reached and the projects: no address, no id, no role", async () => {
    const [ada, slug] = [await makePerson(), someSlug()];
    await award(ada, tier.achievements.slice(0, 1));
    await publishProfile(ada, { slug, headline: "" });
    const profile = await selectOptionalProfile(slug);
    assert.deepEqual(Object.keys(profile ?? {}).sort(), ["exercises", "headline", "name", "projects", "tiers"]);
    assert.ok(!JSON.stringify(profile).includes(ada.id) && !JSON.stringify(profile).includes("@"));
    assert.deepEqual(profile?.tiers.map(({ id, awards, of }) => [id, awards.length, of]), [[tier.id, 1, tier.achievements.length]]);
  });

  it("an address belongs to one person, and one that was left is free", async () => {
    const [ada, eve, slug] = [await makePerson(), await makePerson(), someSlug()];
    await publishProfile(ada, { slug, headline: "" });
    await assert.rejects(publishProfile(eve, { slug, headline: "" }), ConflictError);
    await publishProfile(ada, { slug: `${slug}-2`, headline: "" });
    assert.equal(await selectOptionalProfile(slug), null);
    await publishProfile(eve, { slug, headline: "" });
    assert.equal((await selectOwnProfile(eve))?.slug, slug);
  });
});

describe("a certificate", () => {
  it("comes with the whole tier, not before", async () => {
    const ada = await makePerson();
    await award(ada, tier.achievements.slice(1));
    await assert.rejects(issueCertificate(ada, tier.id), (error) => error instanceof ExpectedError && /1 of its 4 achievements is still to be reached/.test(error.message));
    await assert.rejects(issueCertificate(ada, "no-such-tier"), NotFoundError);
    await award(ada, higher.achievements);
    await assert.rejects(issueCertificate(ada, tier.id), ExpectedError);
    assert.equal((await listCertificates(ada)).size, 0);
  });

  it("is made once, also when it is asked for twice at the same time, and keeps its number and its name", async () => {
    const ada = await makePerson("student", "Ada Lovelace");
    await award(ada, tier.achievements);
    const [first, second] = await Promise.all([issueCertificate(ada, tier.id), issueCertificate(ada, tier.id)]);
    assert.equal(first.id, second.id);
    await db().user.update({ where: { id: ada.id }, data: { name: "Ada King" } });
    assert.equal((await issueCertificate(ada, tier.id)).id, first.id);
    const certificate = await selectOptionalCertificate(first.id);
    assert.deepEqual([certificate?.name, certificate?.tier.title, certificate?.awards.length], ["Ada Lovelace", tier.title, tier.achievements.length]);
  });

  it("its days are those of the person", async () => {
    const ada = await makePerson();
    await db().user.update({ where: { id: ada.id }, data: { timeZone: "Asia/Tokyo" } });
    await award(ada, tier.achievements);
    assert.equal((await selectOptionalCertificate((await issueCertificate(ada, tier.id)).id))?.awards[0].on, "2026-11-04");
  });

  it("a made-up number, and that of an account that is gone, verify nothing", async () => {
    const ada = await makePerson();
    await award(ada, tier.achievements);
    const { id } = await issueCertificate(ada, tier.id);
    await db().user.delete({ where: { id: ada.id } });
    for (const number of [id, randomUUID(), "1", "' or 1=1"]) assert.equal(await selectOptionalCertificate(number), null);
  });
});
