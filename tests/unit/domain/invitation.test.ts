import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { codeAlphabet, codeInHalves, invitationState, makeCode, normaliseInvitation } from "#domain/invitation.ts";

describe("a code", () => {
  it("has no letter that is taken for another", () => {
    for (const pair of ["0O", "1I", "1L", "IL", "5S", "2Z", "8B", "UV"]) assert.ok([...pair].filter((letter) => codeAlphabet.includes(letter)).length <= 1, pair);
    assert.equal(new Set(codeAlphabet).size, codeAlphabet.length);
  });

  it("is found again however it is typed", () => {
    const code = makeCode((below) => below - 1);
    for (const typed of [code, codeInHalves(code), codeInHalves(code).toLowerCase(), ` ${code.slice(0, 3)} ${code.slice(3)} `, codeInHalves(code).replace("-", " – ")]) assert.equal(normaliseInvitation(typed), code, typed);
  });

  it("uses every letter of the alphabet", () => {
    let next = 0;
    const letters = new Set(Array.from({ length: 30 }, () => makeCode((below) => next++ % below)).join(""));
    assert.equal(letters.size, codeAlphabet.length);
  });

  it("a long token keeps its case; anything else is none", () => {
    const token = "aB3-_".repeat(7).slice(0, 32);
    assert.equal(normaliseInvitation(token), token);
    for (const typed of ["", "K7QM", "K7QM-4XF0", "x".repeat(31), "x".repeat(200), "../../etc/passwd-etc-passwd-etc-p", "%27 or 1=1"]) assert.equal(normaliseInvitation(typed), null, typed);
  });
});

describe("whether an invitation lets anybody in", () => {
  const now = new Date("2027-01-11T12:00:00Z");
  const open = { maxUses: null, uses: 0, expiresAt: null, endedAt: null, archivedAt: null };
  it("for ever and for any number", () => assert.equal(invitationState({ ...open, uses: 4000 }, now), "open"));
  it("up to its number and no further", () => {
    assert.equal(invitationState({ ...open, maxUses: 5, uses: 4 }, now), "open");
    assert.equal(invitationState({ ...open, maxUses: 5, uses: 5 }, now), "used");
  });
  it("not at the moment of its expiry", () => {
    assert.equal(invitationState({ ...open, expiresAt: now }, now), "expired");
    assert.equal(invitationState({ ...open, expiresAt: new Date(now.getTime() + 1) }, now), "open");
  });
  it("the reason that holds longest is told", () => {
    const all = { maxUses: 1, uses: 1, expiresAt: now, endedAt: now, archivedAt: now };
    assert.equal(invitationState(all, now), "archived");
    assert.equal(invitationState({ ...all, archivedAt: null }, now), "ended");
    assert.equal(invitationState({ ...all, archivedAt: null, endedAt: null }, now), "expired");
  });
});
