import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { ThrottledError } from "#domain/errors.ts";
import { markBrowser } from "#features/accounts/known-browser.ts";
import type { Visitor } from "#features/accounts/limits.ts";
import { requestReset } from "#features/accounts/password-reset.ts";
import { checkPassword } from "#features/accounts/sign-in.ts";
import { db } from "#lib/db.ts";
import { takeTurn } from "#lib/throttle.ts";
import { goodPassword, registered, someEmail, someNetwork, someVisitor } from "#tests/factories/accounts.ts";

const wrongPassword = "nine quiet lighthouses";

const isThrottled = (error: unknown): boolean => error instanceof ThrottledError;

/** Tries a wrong password until it is throttled; returns how many were looked at. */
async function triesUntilThrottled(email: string, visitor: () => Visitor): Promise<number> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      await checkPassword({ email, password: wrongPassword }, visitor());
    } catch (error) {
      if (isThrottled(error)) return tries;
    }
  }
  return Infinity;
}

const let15MinutesPass = () => db().$executeRaw`update "ThrottleHit" set "at" = "at" - interval '15 minutes'`;

describe("wrong passwords", () => {
  it("after ten from one place the right one is refused as well, with the time to wait", async () => {
    const ada = await registered();
    const visitor = someVisitor();
    assert.equal(await triesUntilThrottled(ada.email, () => visitor), 10);
    await assert.rejects(checkPassword({ email: ada.email, password: goodPassword }, visitor), (error) => error instanceof ThrottledError && /^Too many tries to sign in\. Try again in 15 minutes\.$/.test(error.message) && error.retryAfterSeconds > 880 && error.retryAfterSeconds <= 900);
  });

  it("the owner elsewhere is not kept out by them", async () => {
    const ada = await registered();
    const attacker = someVisitor();
    await triesUntilThrottled(ada.email, () => attacker);
    await checkPassword({ email: ada.email, password: goodPassword }, someVisitor());
  });

  it("many places together get sixty in an hour, and a browser of the owner still comes in", async () => {
    const ada = await registered();
    // Her registration was the first of the sixty.
    assert.equal(await triesUntilThrottled(ada.email, someVisitor), 59);
    await assert.rejects(checkPassword({ email: ada.email, password: goodPassword }, someVisitor()), isThrottled);
    await checkPassword({ email: ada.email, password: goodPassword }, { network: someNetwork(), browserCookie: markBrowser(ada.email, ada.id) });
  });

  it("a known browser has ten tries of its own; one marked for another address or forged has none", async () => {
    const ada = await registered();
    const browserCookie = markBrowser(ada.email, ada.id);
    assert.equal(await triesUntilThrottled(ada.email, () => ({ network: someNetwork(), browserCookie })), 10);
    const [id, account] = browserCookie.split(".");
    for (const cookie of [markBrowser(someEmail(), ada.id), `${id}.${account}.AAAA`, `${id}.${account}.`, `${id}.${account}`, ".."]) {
      const visitor = { network: someNetwork(), browserCookie: cookie };
      const before = await db().throttleHit.count();
      await assert.rejects(checkPassword({ email: ada.email, password: wrongPassword }, visitor));
      assert.equal(await db().throttleHit.count(), before + 3, "it counted as any stranger's");
    }
  });

  it("a browser that knows another account of the address has no tries of its own for this one", async () => {
    const ada = await registered();
    const eve = await registered({ email: ada.email, password: wrongPassword });
    const browserCookie = markBrowser(ada.email, eve.id);
    const visitor = { network: someNetwork(), browserCookie };
    const before = await db().throttleHit.count();
    await assert.rejects(checkPassword({ email: ada.email, password: "eleven green comets" }, visitor));
    assert.equal(await db().throttleHit.count(), before + 4, "it counted in the browser and as any stranger's");
  });

  it("an owner who mistypes in a known browser, while strangers have used up all tries, is not told to wait", async () => {
    const ada = await registered();
    await triesUntilThrottled(ada.email, someVisitor);
    const visitor = { network: someNetwork(), browserCookie: markBrowser(ada.email, ada.id) };
    await assert.rejects(checkPassword({ email: ada.email, password: wrongPassword }, visitor), (error) => !isThrottled(error));
    await checkPassword({ email: ada.email, password: goodPassword }, visitor);
  });

  it("waiting always helps: the window slides, and refused tries do not lengthen it", async () => {
    const ada = await registered();
    const visitor = someVisitor();
    await triesUntilThrottled(ada.email, () => visitor);
    for (let i = 0; i < 20; i += 1) await assert.rejects(checkPassword({ email: ada.email, password: goodPassword }, visitor), isThrottled);
    await let15MinutesPass();
    await checkPassword({ email: ada.email, password: goodPassword }, visitor);
  });

  it("right ones do not count", async () => {
    const ada = await registered();
    const visitor = someVisitor();
    for (let i = 0; i < 15; i += 1) await checkPassword({ email: ada.email, password: goodPassword }, visitor);
  });

  it("forty at the same moment: ten are looked at", async () => {
    const ada = await registered();
    const visitor = someVisitor();
    const outcomes = await Promise.allSettled(Array.from({ length: 40 }, () => checkPassword({ email: ada.email, password: wrongPassword }, visitor)));
    assert.equal(outcomes.filter((outcome) => outcome.status === "rejected" && !isThrottled(outcome.reason)).length, 10);
  });

  it("an address without an account runs out of tries just as fast", async () => {
    const visitor = someVisitor();
    assert.equal(await triesUntilThrottled(someEmail(), () => visitor), 10);
  });
});

describe("registrations and requests for mail", () => {
  it("one address is registered five times an hour at most, from wherever", async () => {
    const { email } = await registered();
    for (let i = 0; i < 4; i += 1) await registered({ email });
    await assert.rejects(registered({ email }), isThrottled);
  });

  it("a fourth request for a new password within an hour waits", async () => {
    const [email, visitor] = [someEmail(), someVisitor()];
    for (let i = 0; i < 3; i += 1) await requestReset(email, visitor);
    await assert.rejects(requestReset(email, visitor), (error) => error instanceof ThrottledError && /Try again in 1 hour|Try again in 60 minutes/.test(error.message));
  });
});

describe("the counting itself", () => {
  it("the database learns neither the address nor the network", async () => {
    const email = someEmail();
    const visitor = { network: "203.0.113.77" };
    await assert.rejects(checkPassword({ email, password: wrongPassword }, visitor));
    const all = JSON.stringify(await db().throttleHit.findMany({ select: { key: true } }));
    assert.ok(!all.includes(email) && !all.includes("203.0.113"));
  });

  it("one limit that is full takes nothing from the others", async () => {
    const [full, free] = [{ scope: "full", of: someEmail(), most: 1, seconds: 60 }, { scope: "free", of: someEmail(), most: 1, seconds: 60 }];
    await takeTurn("Too many.", [full]);
    await assert.rejects(takeTurn("Too many.", [full, free]), isThrottled);
    await assert.rejects(takeTurn("Too many.", [free, full]), isThrottled);
    await takeTurn("Too many.", [free]);
  });

  it("what is older than a day is forgotten", async () => {
    await db().throttleHit.create({ data: { key: "old", at: new Date(Date.now() - 25 * 3_600_000) } });
    await takeTurn("Too many.", [{ scope: "any", of: someEmail(), most: 1, seconds: 60 }]);
    assert.equal(await db().throttleHit.count({ where: { key: "old" } }), 0);
  });
});
