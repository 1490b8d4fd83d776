import { before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { ExpectedError } from "#domain/errors.ts";
import { adapter } from "#features/accounts/adapter.ts";
import { hashPassword, verifyPassword } from "#features/accounts/passwords.ts";
import { register } from "#features/accounts/registration.ts";
import { selectAccountFacts } from "#features/accounts/queries.ts";
import { registrationSchema } from "#features/accounts/schema.ts";
import { changePassword, disconnectProvider } from "#features/accounts/settings.ts";
import { checkPassword, endAllSessions } from "#features/accounts/sign-in.ts";
import { requestAddress } from "#features/accounts/address.ts";
import { decodeSession, encodeSession } from "#lib/auth/session-token.ts";
import { userOfSession } from "#lib/auth.ts";
import { db } from "#lib/db.ts";
import { goodPassword, registered, someEmail, someVisitor, userOfNewSession } from "#tests/factories/accounts.ts";
import { messageOf, otherPassword } from "#tests/factories/accounts.ts";
import { mailTo } from "#tests/factories/outbox.ts";
import { makeCohort } from "#tests/factories/people.ts";

describe("registration where mails reach nobody", () => {
  let newest: { id: string };
  before(async () => {
    const [old, future, closed] = await Promise.all([makeCohort([]), makeCohort([]), makeCohort([])]);
    await db().cohort.update({ where: { id: old.id }, data: { open: true, startsOn: new Date("2026-01-05") } });
    await db().cohort.update({ where: { id: future.id }, data: { open: true, startsOn: new Date("2026-09-07") } });
    await db().cohort.update({ where: { id: closed.id }, data: { open: false, startsOn: new Date("2027-01-04") } });
    newest = future;
  });

  it("signs in at once, as a student of the newest open cohort", async () => {
    const ada = await registered({ name: "Ada Lovelace" });
    assert.deepEqual(await userOfNewSession(ada), { id: ada.id, name: "Ada Lovelace", email: ada.email, image: null, role: "student", timeZone: "Europe/Berlin", language: null, reducedMotion: false });
    assert.deepEqual(await db().enrolment.findMany({ where: { userId: ada.id }, select: { cohortId: true, role: true } }), [{ cohortId: newest.id, role: "student" }]);
  });

  it("what is stored of the password is argon2id with OWASP's parameters", async () => {
    const { id } = await registered();
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id } });
    assert.match(passwordHash ?? "", /^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("whether the address has an account cannot be seen by whoever types it", async () => {
    const owner = await db().user.create({ data: { name: "Owner", email: someEmail(), emailVerified: new Date() } });
    const [taken, free] = [await registered({ email: owner.email ?? "", password: otherPassword }), await registered({ password: otherPassword })];
    const seen = await Promise.all([taken, free].map(async (person) => {
      const user = await userOfNewSession(person);
      return {
        session: user && { ...user, id: "", email: user.email === person.email },
        facts: { ...await selectAccountFacts(person.id), newEmail: "" },
        signInAgain: (await checkPassword({ email: person.email, password: otherPassword }, someVisitor())).id === person.id,
        wrongPassword: await messageOf(checkPassword({ email: person.email, password: goodPassword }, someVisitor())),
        sameAddress: await requestAddress(person.id, person.email, ""),
        awayAndBack: [await requestAddress(person.id, someEmail(), otherPassword), await requestAddress(person.id, person.email, otherPassword)],
      };
    }));
    assert.deepEqual(seen[0], seen[1]);
    assert.match((await mailTo(owner.email ?? "")).text, /nobody came into your\s+account/);
  });

  it("people who typed the same address each come into their own account, with their own password", async () => {
    const email = someEmail();
    const [ada, eve] = [await registered({ email }), await registered({ email, password: otherPassword })];
    assert.notEqual(ada.id, eve.id);
    assert.equal((await checkPassword({ email, password: goodPassword }, someVisitor())).id, ada.id);
    assert.equal((await checkPassword({ email, password: otherPassword }, someVisitor())).id, eve.id);
  });

  it("someone who forgot that they have an account, and gives its password, is in it", async () => {
    const ada = await registered();
    assert.equal((await registered({ email: ada.email, name: "Somebody" })).id, ada.id);
  });

  it("the same address in capitals is the same account", () => {
    const parsed = registrationSchema.parse({ name: "Ada", email: " ADA@Example.org", password: goodPassword });
    assert.equal(parsed.email, "ada@example.org");
    assert.equal(parsed.timeZone, "UTC");
  });

  it("a double click makes one account, and both clicks are signed in to it", async () => {
    const email = someEmail();
    const [first, second] = await Promise.all([registered({ email }), registered({ email })]);
    assert.equal(first.id, second.id);
    assert.equal(await db().user.count({ where: { newEmail: email } }), 1);
  });
});

describe("signing in", () => {
  it("the right password", async () => {
    const ada = await registered();
    assert.deepEqual(await checkPassword({ email: ada.email, password: goodPassword }, someVisitor()), { id: ada.id, sessionVersion: 0 });
  });

  it("an unknown address, a wrong password and an account without one get the same sentence", async () => {
    const ada = await registered();
    const withoutPassword = await db().user.create({ data: { name: "Grace", email: someEmail() } });
    const messages = await Promise.all([ada.email, someEmail(), withoutPassword.email ?? ""].map((email) => messageOf(checkPassword({ email, password: otherPassword }, someVisitor()))));
    assert.equal(new Set(messages).size, 1);
  });

  it("an unknown address takes as long as a wrong password", async () => {
    const { id } = await registered();
    const { passwordHash } = await db().user.findUniqueOrThrow({ where: { id } });
    const timeOf = async (hash: string | null) => {
      const start = performance.now();
      await verifyPassword(hash, otherPassword);
      return performance.now() - start;
    };
    await timeOf(null);
    // In turns, and the shortest of many: a busy machine slows some of either kind.
    let [known, unknown] = [Infinity, Infinity];
    for (let i = 0; i < 15; i += 1) {
      known = Math.min(known, await timeOf(passwordHash));
      unknown = Math.min(unknown, await timeOf(null));
    }
    // Without the dummy the ratio is below 0.01.
    const ratio = unknown / known;
    assert.ok(ratio > 1 / 3 && ratio < 3, `${unknown.toFixed(1)} ms against ${known.toFixed(1)} ms`);
  });

  it("the same password typed on a keyboard that composes letters otherwise", async () => {
    const ada = await registered({ password: "caf\u00e9 au lait ici" });
    await checkPassword({ email: ada.email, password: "cafe\u0301 au lait ici" }, someVisitor());
  });
});

describe("sessions", () => {
  it("a token that was tampered with, is another site's, or is empty opens nothing", async () => {
    const ada = await registered();
    const token = await encodeSession(ada);
    assert.ok(await userOfSession(await decodeSession(token)));
    for (const wrong of [undefined, "", "abc", `${token.slice(0, -2)}AA`, token.split(".").with(3, "AAAA").join(".")]) assert.equal(await decodeSession(wrong), null);
  });

  it("signing out everywhere ends every session, and none of them comes back", async () => {
    const ada = await registered();
    await endAllSessions(ada.id);
    assert.equal(await userOfNewSession(ada), null);
    const again = await checkPassword({ email: ada.email, password: goodPassword }, someVisitor());
    assert.equal((await userOfNewSession(again))?.id, ada.id);
    assert.equal(await userOfNewSession(ada), null);
  });

  it("a new password ends the other sessions and starts one here", async () => {
    const ada = await registered();
    const here = await changePassword(ada.id, goodPassword, otherPassword);
    assert.equal(await userOfNewSession(ada), null);
    assert.equal((await userOfNewSession(here))?.id, ada.id);
    await assert.rejects(checkPassword({ email: ada.email, password: goodPassword }, someVisitor()), ExpectedError);
    await checkPassword({ email: ada.email, password: otherPassword }, someVisitor());
  });

  it("a wrong old password or a common new one changes nothing", async () => {
    const ada = await registered();
    assert.match(await messageOf(changePassword(ada.id, otherPassword, otherPassword)), /old password is not right/);
    assert.match(await messageOf(changePassword(ada.id, goodPassword, "password1234")), /first that anyone guesses/);
    assert.equal((await userOfNewSession(ada))?.id, ada.id);
  });
});

describe("accounts through a provider", () => {
  const profile = { name: "Grace", email: "", emailVerified: null };

  it("start like any other, and keep no token of the provider", async () => {
    const email = someEmail();
    const grace = await adapter(async () => false).createUser?.({ ...profile, email });
    assert.ok(grace);
    assert.equal(await db().enrolment.count({ where: { userId: grace.id } }), 1);
    await adapter().linkAccount?.({ userId: grace.id, type: "oauth", provider: "oidc", providerAccountId: "17", access_token: "secret", id_token: "secret", not_before_policy: 0 });
    const stored = await db().account.findUniqueOrThrow({ where: { provider_providerAccountId: { provider: "oidc", providerAccountId: "17" } } });
    assert.ok(!JSON.stringify(stored).includes("secret"));
    assert.equal((await adapter().getUserByAccount?.({ provider: "oidc", providerAccountId: "17" }))?.id, grace.id);
  });

  it("by an invitation are asked about that cohort alone: the open one does not take them", async () => {
    const grace = await adapter(async () => true).createUser?.({ ...profile, email: someEmail() });
    assert.equal(await db().enrolment.count({ where: { userId: grace?.id } }), 0);
  });

  it("none without an address that the provider vouches for", async () => {
    const before = await db().user.count();
    await assert.rejects(async () => adapter(async () => false).createUser?.(Object.assign({}, profile, { email: undefined })));
    assert.equal(await db().user.count(), before);
  });

  it("the last way in cannot be taken away, not even by two clicks at once", async () => {
    const grace = await adapter(async () => false).createUser?.({ ...profile, email: someEmail() });
    assert.ok(grace);
    for (const provider of ["github", "google"]) await adapter().linkAccount?.({ userId: grace.id, type: "oauth", provider, providerAccountId: grace.id });
    const outcomes = await Promise.allSettled(["github", "google"].map((provider) => disconnectProvider(grace.id, provider)));
    assert.deepEqual(outcomes.map((outcome) => outcome.status).sort(), ["fulfilled", "rejected"]);
    assert.equal(await db().account.count({ where: { userId: grace.id } }), 1);
  });
});

describe("another address", () => {
  it("asks for the password, then signs in with the new one", async () => {
    const ada = await registered();
    const email = someEmail();
    assert.match(await messageOf(requestAddress(ada.id, email, otherPassword)), /not your password/);
    assert.equal(await requestAddress(ada.id, email, goodPassword), "changed");
    await checkPassword({ email, password: goodPassword }, someVisitor());
    await assert.rejects(checkPassword({ email: ada.email, password: goodPassword }, someVisitor()), ExpectedError);
  });

  it("that of another account is taken down like any other, and takes nothing from its owner", async () => {
    const owner = await db().user.create({ data: { name: "Grace", email: someEmail(), emailVerified: new Date(), passwordHash: await hashPassword(otherPassword) } });
    const ada = await registered();
    assert.equal(await requestAddress(ada.id, owner.email ?? "", goodPassword), "changed");
    assert.equal((await checkPassword({ email: owner.email ?? "", password: otherPassword }, someVisitor())).id, owner.id);
    assert.equal((await checkPassword({ email: owner.email ?? "", password: goodPassword }, someVisitor())).id, ada.id);
  });
});

describe("registering in the name of someone else", () => {
  it("does not count the owner's right password as a wrong one", async () => {
    const ada = await registered();
    const before = await db().throttleHit.count();
    await register({ name: "Ada", email: ada.email, password: goodPassword, timeZone: "UTC" }, someVisitor());
    // The three limits of registering stay, the three of signing in are given back.
    assert.equal(await db().throttleHit.count(), before + 3);
  });
});
