import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { cohortFactsSchema, invitationSchema } from "#features/cohorts/schema.ts";

const facts = { cohortId: randomUUID(), name: "Autumn", startsOn: "2026-09-28", timeZone: "UTC", latePerDay: "10", lateDays: "", graceMinutes: "15" };
const invitation = { cohortId: randomUUID(), role: "student" };

/** What is said of a field. */
const said = (schema: typeof cohortFactsSchema | typeof invitationSchema, input: unknown, field: string): string[] =>
  schema.safeParse(input).error?.issues.filter(({ path }) => path[0] === field).map(({ message }) => message) ?? [];

describe("numbers of a cohort's forms", () => {
  it("are read from what was typed, and nothing is none", () => {
    const read = cohortFactsSchema.parse({ ...facts, graceMinutes: " 15 " });
    assert.deepEqual([read.latePerDay, read.lateDays, read.graceMinutes], [10, null, 15]);
    assert.equal(cohortFactsSchema.parse({ ...facts, lateDays: "7" }).lateDays, 7);
    assert.deepEqual([cohortFactsSchema.parse({ ...facts, latePerDay: 10, lateDays: null }).latePerDay, cohortFactsSchema.parse({ ...facts, lateDays: "  " }).lateDays], [10, null]);
    const asked = invitationSchema.parse({ ...invitation, email: " ", maxUses: "", days: "14" });
    assert.deepEqual([asked.email, asked.maxUses, asked.days], [null, null, 14]);
  });

  it("say their own sentence, whatever was typed instead", () => {
    for (const typed of ["abc", "1.5", "-1", "101", "1e2", "", "9999999", 1.5, null, true, ["7"]]) {
      assert.deepEqual(said(cohortFactsSchema, { ...facts, latePerDay: typed }, "latePerDay"), ["Write a whole number of percent from 0 to 100."], String(typed));
    }
    for (const typed of ["abc", "366", "-1", "2,5"]) {
      assert.deepEqual(said(cohortFactsSchema, { ...facts, lateDays: typed }, "lateDays"), ["Write a whole number of days from 0 to 365, or nothing."], typed);
      assert.deepEqual(said(invitationSchema, { ...invitation, days: typed }, "days"), ["Write a whole number of days from 1 to 365, or nothing."], typed);
    }
    assert.deepEqual(said(invitationSchema, { ...invitation, maxUses: "many" }, "maxUses"), ["Write a whole number of people from 1 to 1000, or nothing."]);
  });

  it("an address that is none is said so too", () => {
    const [message] = said(invitationSchema, { ...invitation, email: "nobody" }, "email");
    assert.ok(message && message !== "Invalid input", message);
  });
});
