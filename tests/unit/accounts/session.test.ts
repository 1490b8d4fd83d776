import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { isDueForRenewal } from "#lib/auth/session-token.ts";

const day = 24 * 60 * 60;
const startedAgo = (seconds: number) => ({ sub: "0199f000-0000-7000-8000-000000000000", version: 0, iat: Math.floor(Date.now() / 1000) - seconds });

describe("renewing a session in use", () => {
  it("not within a day: a cookie with every action would be noise", () => assert.equal(isDueForRenewal(startedAgo(day - 60)), false));
  it("after a day, long before the thirtieth", () => assert.equal(isDueForRenewal(startedAgo(day + 60)), true));
});
