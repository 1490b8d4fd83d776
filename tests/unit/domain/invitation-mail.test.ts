import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { afterMail, againRefusal, mailState, renewedExpiry } from "#domain/invitation-mail.ts";

const now = new Date("2027-01-11T12:00:00Z");
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const days = (count: number) => minutes(count * 24 * 60);
const none = { mailDueAt: null, mailedAt: null, mailFailedAt: null };

describe("what became of a mail", () => {
  it("of an invitation from before the site kept account of it is not known", () => assert.equal(mailState(none, now), "unknown"));
  it("on its way at first, and waiting for something after five minutes", () => {
    assert.equal(mailState({ ...none, mailDueAt: minutes(-5) }, now), "waiting");
    assert.equal(mailState({ ...none, mailDueAt: minutes(-6) }, now), "delayed");
    // A mailbox that said "not now" is asked again later.
    assert.equal(mailState({ ...none, mailDueAt: minutes(9) }, now), "waiting");
  });
  it("is that of the last one: sent again after a failure it is on its way, and failed after one that was sent it failed", () => {
    assert.equal(mailState({ mailDueAt: now, mailedAt: days(-3), mailFailedAt: days(-2) }, now), "waiting");
    assert.equal(mailState({ mailDueAt: null, mailedAt: days(-3), mailFailedAt: days(-2) }, now), "failed");
    assert.equal(mailState({ ...none, mailedAt: days(-3) }, now), "sent");
  });
});

describe("after a try", () => {
  const due = { dueAt: minutes(-2), tries: 0 };
  it("what may have arrived is never sent a second time by itself", () => assert.deepEqual(afterMail("lost", due, now), { kind: "failed" }));
  it("what was sent is done", () => assert.deepEqual(afterMail("sent", { ...due, tries: 2 }, now), { kind: "sent" }));
  it("a server that was not reached costs no try, and its mail keeps its turn", () => assert.deepEqual(afterMail("unreached", { ...due, tries: 2 }, now), { kind: "wait", dueAt: due.dueAt, tries: 2 }));
  it("a mailbox that says “not now” is left alone for ten minutes, and given up the third time", () => {
    assert.deepEqual(afterMail("later", due, now), { kind: "wait", dueAt: minutes(10), tries: 1 });
    assert.deepEqual(afterMail("later", { ...due, tries: 1 }, now), { kind: "wait", dueAt: minutes(10), tries: 2 });
    assert.deepEqual(afterMail("later", { ...due, tries: 2 }, now), { kind: "failed" });
  });
  it("nobody waits for ever for a server that never comes back", () => {
    assert.equal(afterMail("unreached", { dueAt: days(-9), tries: 0 }, now).kind, "wait");
    assert.equal(afterMail("unreached", { dueAt: minutes(-9 * 24 * 60 - 1), tries: 0 }, now).kind, "failed");
  });
});

describe("sending again", () => {
  const facts = { ...none, email: "ada@example.org", uses: 0, endedAt: null, mailedAt: days(-3) };
  it("is for who was mailed some time ago, whose mail failed, or of whose mail nothing is known", () => {
    assert.equal(againRefusal(facts, now), null);
    assert.equal(againRefusal({ ...facts, mailedAt: minutes(-10) }, now), null);
    assert.equal(againRefusal({ ...facts, mailedAt: minutes(-1), mailFailedAt: minutes(-1) }, now), null);
    assert.equal(againRefusal({ ...facts, mailedAt: null }, now), null);
  });
  it("two mails in one moment confuse: not while one is on its way, nor within ten minutes", () => {
    assert.match(againRefusal({ ...facts, mailDueAt: now }, now) ?? "", /on its way already/);
    assert.match(againRefusal({ ...facts, mailedAt: minutes(-9) }, now) ?? "", /less than ten minutes ago/);
  });
  it("nobody is called who has joined, whose invitation was ended, or who has no address", () => {
    assert.match(againRefusal({ ...facts, uses: 1 }, now) ?? "", /has joined/);
    assert.match(againRefusal({ ...facts, endedAt: now }, now) ?? "", /was ended/);
    assert.match(againRefusal({ ...facts, email: null }, now) ?? "", /no address/);
  });
  it("renews what expires, and never shortens", () => {
    assert.deepEqual(renewedExpiry(days(-5), now), days(30));
    assert.deepEqual(renewedExpiry(days(5), now), days(30));
    assert.deepEqual(renewedExpiry(days(200), now), days(200));
    assert.equal(renewedExpiry(null, now), null);
  });
});
