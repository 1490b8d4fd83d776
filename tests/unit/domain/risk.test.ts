import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { daysAgo, daysSince, inOrder, reasonsOf, withoutSnoozed, type Reason, type StudentFacts } from "#domain/risk.ts";
import { areUsual, riskRules, ruleFacts, thresholdsOf, thresholdsSchema, usualThresholds } from "#domain/risk-thresholds.ts";

const now = new Date("2026-11-28T12:00:00Z");
const at = (day: string) => new Date(`${day}T12:00:00Z`);
const exercise = { slug: "backprop-mlp", title: "Backprop" };
const clock = { timeZone: "UTC", isOver: false };

const fine: StudentFacts = {
  activeAt: at("2026-11-27"), expectedFrom: at("2026-09-01"), behind: { weeks: 0, open: 0, asked: 40, since: now },
  failing: [], sameMistake: [], late: null, awaiting: [],
};
const failing = (attempts: number) => ({ exercise, attempts, since: at("2026-11-24"), submissionId: "s", hints: { opened: 0, all: 3 } });
const reasons = (facts: Partial<StudentFacts>, thresholds = usualThresholds, isOver = false) => reasonsOf({ ...fine, ...facts }, thresholds, { ...clock, isOver }, now);
const rules = (...given: Parameters<typeof reasons>) => reasons(...given).map(({ rule }) => rule);

describe("each rule speaks from its threshold on, and not before", () => {
  it("who does well has no reason", () => assert.deepEqual(reasons({}), []));
  it("five failed attempts are none, six are one", () => {
    assert.deepEqual(rules({ failing: [failing(5)] }), []);
    assert.deepEqual(rules({ failing: [failing(6)] }), ["failing"]);
  });
  it("two exercises that fail are two reasons", () => assert.equal(reasons({ failing: [failing(6), { ...failing(9), exercise: { slug: "xor", title: "XOR" } }] }).length, 2));
  it("a mistake that one other has is nobody's pattern; with two others it is", () => {
    const same = (others: number) => ({ exercise, others, since: now, submissionId: "s", message: "" });
    assert.deepEqual(rules({ sameMistake: [same(1)] }), []);
    assert.deepEqual(rules({ sameMistake: [same(2)] }), ["same_mistake"]);
  });
  it("six days without activity are a holiday, seven a reason", () => {
    assert.deepEqual(rules({ activeAt: at("2026-11-22") }), []);
    assert.deepEqual(reasons({ activeAt: at("2026-11-21") }), [{ rule: "idle", days: 7, since: at("2026-11-21"), never: false }]);
  });
  it("who was never there is counted from the beginning", () => assert.deepEqual(reasons({ activeAt: null, expectedFrom: at("2026-11-01") }), [{ rule: "idle", days: 27, since: at("2026-11-01"), never: true }]));
  it("who was active before the cohort began is not idle since then", () => assert.deepEqual(rules({ activeAt: at("2026-06-01"), expectedFrom: at("2026-11-26") }), []));
  it("nobody is idle in a cohort that is to come", () => assert.deepEqual(rules({ activeAt: null, expectedFrom: at("2026-12-24") }), []));
  it("nobody is idle when the year is over", () => assert.deepEqual(rules({ activeAt: at("2026-10-01") }, usualThresholds, true), []));
  it("two overdue exercises are none, three are one", () => {
    assert.deepEqual(rules({ late: { count: 2, oldest: exercise, since: now } }), []);
    assert.deepEqual(rules({ late: { count: 3, oldest: exercise, since: now } }), ["late"]);
  });
  it("almost three weeks behind is two", () => assert.deepEqual(rules({ behind: { ...fine.behind, weeks: 2.99 } }), []));
  it("three weeks whose parts do not add up in floating point are three", () => {
    const [reason] = reasons({ behind: { ...fine.behind, weeks: 0.1 + 0.2 + 2.7 - 1e-12 } });
    assert.ok(reason.rule === "behind" && reason.weeks === 3);
  });
  it("changes that were asked for four days ago may still come, five days ago may not", () => {
    const about = { kind: "review" as const, id: "r", ...exercise };
    assert.deepEqual(rules({ awaiting: [{ about, since: at("2026-11-24") }] }), []);
    assert.deepEqual(rules({ awaiting: [{ about, since: at("2026-11-23") }] }), ["awaiting"]);
  });
  it("a rule that is switched off says nothing, whatever the facts", () => {
    const off = thresholdsOf(Object.fromEntries(riskRules.map((rule) => [rule, { on: false }])));
    assert.deepEqual(rules({ failing: [failing(40)], activeAt: null, late: { count: 9, oldest: exercise, since: now }, behind: { ...fine.behind, weeks: 20 } }, off), []);
  });
});

describe("days are those of the cohort's calendar", () => {
  it("yesterday evening is one day ago this morning", () => assert.equal(daysSince(new Date("2026-11-27T23:30:00Z"), "UTC", new Date("2026-11-28T00:30:00Z")), 1));
  it("what is still today in Los Angeles is not yesterday there", () => assert.equal(daysSince(new Date("2026-11-27T23:30:00Z"), "America/Los_Angeles", new Date("2026-11-28T00:30:00Z")), 0));
  it("a clock that goes ahead makes no negative days", () => assert.equal(daysSince(new Date("2026-11-30T00:00:00Z"), "UTC", now), 0));
  it("a week ago begins at midnight, also over the change of clocks", () => assert.equal(daysAgo(7, "Europe/Berlin", new Date("2026-10-28T12:00:00Z")).toISOString(), "2026-10-20T22:00:00.000Z"));
});

describe("what was put aside", () => {
  const all = reasons({ failing: [failing(8)], activeAt: at("2026-11-01") });
  it("hides its rule alone", () => assert.deepEqual(withoutSnoozed(all, [{ rule: "idle", until: at("2026-12-01") }], now).map(({ rule }) => rule), ["failing"]));
  it("is shown again at its moment", () => assert.equal(withoutSnoozed(all, [{ rule: "idle", until: now }], now).length, 2));
});

describe("the order is the one that the page explains", () => {
  const reason = (rule: "idle" | "behind", day: string): Reason => rule === "idle" ? { rule, days: 9, since: at(day), never: false } : { rule, weeks: 4, open: 1, asked: 2, since: at(day) };
  const student = (name: string, ...of: Reason[]) => ({ name, reasons: of });
  const order = (...students: ReturnType<typeof student>[]) => inOrder(students).map(({ name }) => name);
  it("reasons of two kinds before one", () => assert.deepEqual(order(student("A", reason("idle", "2026-01-01")), student("B", reason("idle", "2026-11-01"), reason("behind", "2026-11-01"))), ["B", "A"]));
  it("two reasons of one kind count once", () => assert.deepEqual(order(student("A", reason("idle", "2026-11-02"), reason("idle", "2026-11-02")), student("B", reason("idle", "2026-11-01"))), ["B", "A"]));
  it("then by the oldest reason, then by name", () => assert.deepEqual(order(student("C", reason("idle", "2026-11-02")), student("B", reason("idle", "2026-11-02")), student("A", reason("idle", "2026-11-03"))), ["B", "C", "A"]));
  it("the list that was given stays as it was", () => {
    const given = [student("B", reason("idle", "2026-11-02")), student("A", reason("idle", "2026-11-02"))];
    inOrder(given);
    assert.deepEqual(given.map(({ name }) => name), ["B", "A"]);
  });
});

describe("thresholds that were stored", () => {
  it("none are the usual ones", () => assert.deepEqual(thresholdsOf(null), usualThresholds));
  for (const odd of ["text", 7, [], { idle: "soon" }, { idle: { days: -3 } }, { idle: { days: 3.5 } }, { unknown: { days: 3 } }]) {
    it(`${JSON.stringify(odd)} cannot be read, and is as usual`, () => assert.deepEqual(thresholdsOf(odd), usualThresholds));
  }
  it("one rule that cannot be read takes none of the others with it", () => {
    const found = thresholdsOf({ idle: { days: 1000 }, late: { on: true, exercises: 9 } });
    assert.deepEqual([found.idle.days, found.late.exercises], [7, 9]);
  });
  it("a rule without one of its numbers has the usual one there", () => assert.deepEqual(thresholdsOf({ failing: { attempts: 10 } }).failing, { on: true, attempts: 10, days: 7 }));
  it("the usual ones are known as such, and changed ones are not", () => {
    assert.equal(areUsual(thresholdsOf({})), true);
    assert.equal(areUsual(thresholdsOf({ idle: { on: false } })), false);
  });
  for (const rule of riskRules) {
    for (const { key, min, max, usual } of ruleFacts[rule].fields) {
      it(`${rule}: ${key} is held to its bounds, within which the usual one lies`, () => {
        const parses = (value: unknown) => thresholdsSchema.safeParse({ ...usualThresholds, [rule]: { ...usualThresholds[rule], [key]: value } }).success;
        assert.deepEqual([min - 1, min, usual, max, max + 1, min + 0.5, "5", ""].map(parses), [false, true, true, true, false, false, false, false]);
      });
    }
  }
});
