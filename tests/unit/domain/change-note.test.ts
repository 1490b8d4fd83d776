import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { changeFor, isNews } from "#domain/change-note.ts";

const change = { note: "The second hint says which axis", publishedAt: new Date("2026-11-01T12:00:00Z") };
const told = (knownSince: string | null, now: string) => changeFor(change, knownSince === null ? null : new Date(knownSince), new Date(now)) !== null;

describe("what was changed", () => {
  it("is told to who knew it before, for thirty days", () => {
    assert.equal(told("2026-10-31T12:00:00Z", "2026-11-01T12:00:00Z"), true);
    assert.equal(told("2026-10-31T12:00:00Z", "2026-12-01T11:59:59Z"), true);
    assert.equal(told("2026-10-31T12:00:00Z", "2026-12-01T12:00:00Z"), false);
  });

  it("is not told to who came with it or after it, nor to who has not come yet", () => {
    for (const since of ["2026-11-01T12:00:00Z", "2026-11-02T12:00:00Z", null]) assert.equal(told(since, "2026-11-03T12:00:00Z"), false, String(since));
  });

  it("is not told where nothing was changed, nor by a clock that is behind", () => {
    assert.equal(changeFor(null, new Date("2026-10-01"), new Date("2026-11-03")), null);
    assert.equal(isNews(change, new Date("2026-11-01T11:59:59Z")), false);
  });
});
