import { after, before, describe, it } from "node:test";
import assert from "node:assert/strict";
import { ExpectedError } from "#domain/errors.ts";
import { confirmAddress, requestAddress, selectOptionalConfirmation } from "#features/accounts/address.ts";
import { requestReset, resetPassword } from "#features/accounts/password-reset.ts";
import { selectAccountFacts } from "#features/accounts/queries.ts";
import { changePassword } from "#features/accounts/settings.ts";
import { checkPassword } from "#features/accounts/sign-in.ts";
import { db } from "#lib/db.ts";
import { goodPassword, messageOf, otherPassword, registered, someEmail, someVisitor, userOfNewSession, type Registered } from "#tests/factories/accounts.ts";
import { startMailServer, type MailServer } from "#tests/factories/mail-server.ts";
import { tokenIn } from "#tests/factories/outbox.ts";

// In this file mails reach people: registration must not tell whether an address has an account.

const nobody = { sessionUserId: null, password: "" };

let mails: MailServer;
before(async () => {
  mails = await startMailServer();
  process.env.SMTP_URL = mails.url;
});
after(() => mails.stop());

async function confirmed(): Promise<Registered> {
  const person = await registered();
  const token = tokenIn(await mails.mailTo(person.email), "confirm-address");
  await confirmAddress(token, { sessionUserId: person.id, password: "" }, someVisitor());
  return person;
}

/** Everything that someone without the mailbox can find out after registering with an address. */
async function seenFromOutside(person: Registered) {
  const user = await userOfNewSession(person);
  return {
    session: user && { ...user, id: "", email: user.email === person.email },
    facts: { ...await selectAccountFacts(person.id), newEmail: (await selectAccountFacts(person.id)).newEmail === person.email },
    signInAgain: (await checkPassword({ email: person.email, password: otherPassword }, someVisitor())).id === person.id,
    wrongPassword: await messageOf(checkPassword({ email: person.email, password: "eleven green comets" }, someVisitor())),
    mailAgain: await requestAddress(person.id, person.email, ""),
    forgotten: await requestReset(person.email, someVisitor()),
    throttled: await messageOf((async () => { for (;;) await registered({ email: person.email, password: otherPassword }); })()),
  };
}

describe("registration", () => {
  it("signs in at once, and the address is confirmed by its mail", async () => {
    const ada = await registered();
    assert.equal((await userOfNewSession(ada))?.email, ada.email);
    assert.equal((await checkPassword({ email: ada.email, password: goodPassword }, someVisitor())).id, ada.id);
    assert.equal((await db().user.findUniqueOrThrow({ where: { id: ada.id } })).email, null);
    const token = tokenIn(await mails.mailTo(ada.email), "confirm-address");
    await confirmAddress(token, { sessionUserId: ada.id, password: "" }, someVisitor());
    assert.equal((await checkPassword({ email: ada.email, password: goodPassword }, someVisitor())).id, ada.id);
    assert.ok((await db().user.findUniqueOrThrow({ where: { id: ada.id } })).emailVerified);
  });

  it("whether the address has an account cannot be seen by whoever types it", async () => {
    const owner = await confirmed();
    const [taken, free] = [await registered({ email: owner.email, password: otherPassword }), await registered({ password: otherPassword })];
    assert.deepEqual(await seenFromOutside(taken), await seenFromOutside(free));
  });

  it("the owner of the address hears of it, keeps the account and is not named", async () => {
    const owner = await confirmed();
    const stranger = await registered({ email: owner.email, name: "Eve", password: otherPassword });
    assert.notEqual(stranger.id, owner.id);
    const mail = await mails.mailTo(owner.email, 2);
    assert.match(mail.subject, /already have an account/);
    assert.ok(!/confirm-address/.test(mail.text), "there is nothing in it that would give the stranger the address");
    assert.equal((await checkPassword({ email: owner.email, password: goodPassword }, someVisitor())).id, owner.id);
  });

  it("the owner who registers again with the right password is simply in", async () => {
    const owner = await confirmed();
    assert.equal((await registered({ email: owner.email })).id, owner.id);
  });
});

describe("the link that confirms an address", () => {
  it("is not enough for someone who is not in the account: the password is asked", async () => {
    const eve = await registered({ name: "Eve", password: otherPassword });
    const token = tokenIn(await mails.mailTo(eve.email), "confirm-address");
    const victim = await confirmed();
    await assert.rejects(confirmAddress(token, nobody, someVisitor()), /not the password/);
    await assert.rejects(confirmAddress(token, { sessionUserId: victim.id, password: goodPassword }, someVisitor()), /not the password/);
    assert.equal((await confirmAddress(token, { sessionUserId: null, password: otherPassword }, someVisitor())).id, eve.id);
  });

  it("works once, and not after a week", async () => {
    const ada = await registered();
    const token = tokenIn(await mails.mailTo(ada.email), "confirm-address");
    const inSession = { sessionUserId: ada.id, password: "" };
    await db().verificationToken.updateMany({ where: { identifier: { startsWith: ada.id } }, data: { expires: new Date(Date.now() - 1000) } });
    await assert.rejects(confirmAddress(token, inSession, someVisitor()), /used or too old/);
    await db().verificationToken.updateMany({ where: { identifier: { startsWith: ada.id } }, data: { expires: new Date(Date.now() + 60_000) } });
    await confirmAddress(token, inSession, someVisitor());
    await assert.rejects(confirmAddress(token, inSession, someVisitor()), /used or too old/);
  });

  it("of two people who gave one address the first to confirm has it", async () => {
    const email = someEmail();
    const [first, second] = [await registered({ email }), await registered({ email, password: otherPassword })];
    const tokens = await Promise.all([1, 2].map(async (count) => tokenIn(await mails.mailTo(email, count), "confirm-address")));
    const tokenOf = async (person: Registered) => {
      for (const token of tokens) if ((await selectOptionalConfirmation(token))?.userId === person.id) return token;
      return assert.fail("no mail for this account");
    };
    const [firstToken, secondToken] = [await tokenOf(first), await tokenOf(second)];
    await confirmAddress(secondToken, { sessionUserId: second.id, password: "" }, someVisitor());
    await assert.rejects(confirmAddress(firstToken, { sessionUserId: first.id, password: "" }, someVisitor()), /belongs to another account by now/);
    assert.equal((await checkPassword({ email, password: otherPassword }, someVisitor())).id, second.id);
  });

  it("to an address that was corrected since is dead", async () => {
    const ada = await registered();
    const token = tokenIn(await mails.mailTo(ada.email), "confirm-address");
    const corrected = someEmail();
    assert.match(await messageOf(requestAddress(ada.id, corrected, "")), /not your password/);
    assert.equal(await requestAddress(ada.id, corrected, goodPassword), "mailed");
    await assert.rejects(confirmAddress(token, { sessionUserId: ada.id, password: "" }, someVisitor()), /used or too old/);
    await confirmAddress(tokenIn(await mails.mailTo(corrected), "confirm-address"), { sessionUserId: ada.id, password: "" }, someVisitor());
    assert.equal((await checkPassword({ email: corrected, password: goodPassword }, someVisitor())).id, ada.id);
  });
});

describe("a new password by mail", () => {
  /** After the mail that confirms the address: two that are under way at once may overtake each other. */
  async function resetToken(email: string): Promise<string> {
    await mails.mailTo(email);
    await requestReset(email, someVisitor());
    return tokenIn(await mails.mailTo(email, 2), "reset-password");
  }

  it("someone who never confirmed gets in by it, and has the address then", async () => {
    const ada = await registered();
    const signedIn = await resetPassword(await resetToken(ada.email), otherPassword, someVisitor());
    assert.equal(signedIn.id, ada.id);
    assert.equal((await checkPassword({ email: ada.email, password: otherPassword }, someVisitor())).id, ada.id);
  });

  it("the mailbox's owner who takes over an account made in their name shuts its maker out", async () => {
    const email = someEmail();
    const eve = await registered({ email, name: "Eve" });
    await resetPassword(await resetToken(email), otherPassword, someVisitor());
    assert.equal(await userOfNewSession(eve), null);
    await assert.rejects(checkPassword({ email, password: goodPassword }, someVisitor()), ExpectedError);
  });

  it("a link mailed before the address was corrected cannot confirm the correction", async () => {
    const eve = await registered();
    const victim = someEmail();
    const token = await resetToken(eve.email);
    await requestAddress(eve.id, victim, goodPassword);
    await assert.rejects(resetPassword(token, otherPassword, someVisitor()), /used or older/);
    assert.equal(await db().user.count({ where: { email: victim } }), 0);
  });

  it("a mailbox gets ten such mails a day, however many places ask", async () => {
    const ada = await confirmed();
    for (let i = 0; i < 14; i += 1) await requestReset(ada.email, someVisitor());
    // One mail confirmed the address.
    await mails.mailTo(ada.email, 11);
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(mails.countTo(ada.email), 11);
  });
});

describe("a new password", () => {
  it("is told to the confirmed address, and to none that is not", async () => {
    const [ada, eve] = [await confirmed(), await registered()];
    for (const person of [ada, eve]) await changePassword(person.id, goodPassword, otherPassword);
    assert.match((await mails.mailTo(ada.email, 2)).subject, /was changed/);
    assert.equal(mails.countTo(eve.email), 1);
  });
});

describe("another address", () => {
  it("the old one stays until the new one is confirmed, and hears of it", async () => {
    const ada = await confirmed();
    const email = someEmail();
    assert.equal(await requestAddress(ada.id, email, goodPassword), "mailed");
    await checkPassword({ email: ada.email, password: goodPassword }, someVisitor());
    await confirmAddress(tokenIn(await mails.mailTo(email), "confirm-address"), nobody, someVisitor()).then(() => assert.fail("the password was not asked"), () => undefined);
    await confirmAddress(tokenIn(await mails.mailTo(email), "confirm-address"), { sessionUserId: ada.id, password: "" }, someVisitor());
    await checkPassword({ email, password: goodPassword }, someVisitor());
    assert.match((await mails.mailTo(ada.email, 2)).text, new RegExp(email));
  });
});
