import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { adapter } from "#features/accounts/adapter.ts";
import { isResetOpen, requestReset, resetPassword } from "#features/accounts/password-reset.ts";
import { checkPassword } from "#features/accounts/sign-in.ts";
import { db } from "#lib/db.ts";
import { env } from "#lib/env.ts";
import { goodPassword, registered, someEmail, someVisitor, userOfNewSession } from "#tests/factories/accounts.ts";
import { messageOf, otherPassword } from "#tests/factories/accounts.ts";
import { mailTo, outboxOf, tokenIn } from "#tests/factories/outbox.ts";

describe("a new password by mail", () => {
  /** After the mails before it, of which the first confirms the address: two that are under way at once may overtake each other. */
  async function resetLink(email: string, count = 2): Promise<string> {
    await mailTo(email, count - 1);
    await requestReset(email, someVisitor());
    return tokenIn(await mailTo(email, count), "reset-password");
  }

  it("sets the password, ends every session and signs in", async () => {
    const ada = await registered();
    const signedIn = await resetPassword(await resetLink(ada.email), otherPassword, someVisitor());
    assert.equal(await userOfNewSession(ada), null);
    assert.equal((await userOfNewSession(signedIn))?.id, ada.id);
    await checkPassword({ email: ada.email, password: otherPassword }, someVisitor());
  });

  it("its link stands whole in the file, for whoever opens it in an editor", async () => {
    const ada = await registered({ name: "Zoë" });
    const token = await resetLink(ada.email);
    const folder = path.join(env().DATA_DIR, "outbox");
    assert.ok(readdirSync(folder).some((file) => readFileSync(path.join(folder, file), "utf8").includes(`\n${env().NEXTAUTH_URL}/reset-password/${token}\n`)));
  });

  it("the database does not have the token", async () => {
    const ada = await registered();
    const token = await resetLink(ada.email);
    const [row] = await db().passwordReset.findMany({ where: { userId: ada.id } });
    assert.ok(!JSON.stringify(row).includes(token));
    assert.ok(Math.abs(row.expiresAt.getTime() - row.createdAt.getTime() - 3_600_000) < 5_000, "it is good for one hour");
  });

  it("works once, also when used twice at the same moment", async () => {
    const ada = await registered();
    const token = await resetLink(ada.email);
    const outcomes = await Promise.allSettled([resetPassword(token, otherPassword, someVisitor()), resetPassword(token, "eleven green comets", someVisitor())]);
    assert.equal(outcomes.filter((outcome) => outcome.status === "fulfilled").length, 1);
    assert.equal(await isResetOpen(token), false);
    assert.match(await messageOf(resetPassword(token, goodPassword, someVisitor())), /used or older than an hour/);
  });

  it("an older link dies with the one that was used", async () => {
    const ada = await registered();
    const first = await resetLink(ada.email);
    await resetPassword(await resetLink(ada.email, 3), otherPassword, someVisitor());
    assert.match(await messageOf(resetPassword(first, goodPassword, someVisitor())), /used or older/);
  });

  it("after an hour it is late", async () => {
    const ada = await registered();
    const token = await resetLink(ada.email);
    await db().passwordReset.updateMany({ where: { userId: ada.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    assert.equal(await isResetOpen(token), false);
    assert.match(await messageOf(resetPassword(token, otherPassword, someVisitor())), /used or older/);
  });

  it("a bad choice does not use the link up", async () => {
    const ada = await registered();
    const token = await resetLink(ada.email);
    assert.match(await messageOf(resetPassword(token, "password1234", someVisitor())), /first that anyone guesses/);
    await resetPassword(token, otherPassword, someVisitor());
  });

  it("an address without an account gets no mail, and whoever asked gets the same answer", async () => {
    const [unknown, ada] = [someEmail(), await registered()];
    assert.equal(await requestReset(unknown, someVisitor()), undefined);
    // The second request's mail came, so the first one's would have.
    await resetLink(ada.email);
    assert.deepEqual(outboxOf(unknown), []);
  });

  it("a provider that was connected before anyone showed whose the mailbox is no longer opens the account", async () => {
    const ada = await registered();
    await adapter().linkAccount?.({ userId: ada.id, type: "oauth", provider: "github", providerAccountId: ada.id });
    await resetPassword(await resetLink(ada.email), otherPassword, someVisitor());
    assert.equal(await db().account.count({ where: { userId: ada.id } }), 0);
  });
});
