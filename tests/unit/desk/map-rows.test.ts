import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { rowsHtml, type MapStudent } from "#features/desk/map-rows.ts";
import { mapFilterSchema, mapHref } from "#features/desk/map-schema.ts";
import { turned, type MapMonth } from "#features/desk/map-columns.ts";
import { timelineFilterSchema } from "#features/desk/timeline-schema.ts";

const terms = { startsOn: "2026-09-28", paced: false, timeZone: "UTC", latePerDay: 0, lateDays: null, graceMinutes: 0, dates: [], extensions: [], exams: [] };
const exercise = { id: "x", slug: "softmax", title: "Softmax", month: 1, week: 1, covers: [], asked: true, deadline: null };
const student = (facts: Partial<MapStudent> = {}): MapStudent => ({ id: "u1", name: "Ada", done: 0, doneAsked: 0, failedLately: 0, stuck: 0, lastAt: null, tries: new Map(), ...facts });
const rows = (students: MapStudent[]) => rowsHtml({
  year: { terms, extensions: new Map(), exercises: [exercise] }, students, timeZone: "UTC", href: (id) => `/s/${id}`, figures: () => ["0/1"],
  columns: [{ kind: "exercise", key: "softmax", title: "Softmax", numbers: [0] }, { kind: "share", key: "g", title: "All", numbers: [0] }],
});

describe("the rows of a map", () => {
  it("a name that is markup stays a name", () => {
    const html = rows([student({ name: `<img src=x onerror="alert(1)">&'` })]);
    assert.ok(!html.includes("<img"));
    assert.ok(html.includes("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;"));
  });
  it("a cell tells its state by class and sign, and carries attempts and day", () => {
    const tries = new Map([[0, { attempts: 6, lastAt: new Date("2026-11-12T23:30:00Z"), acceptedAt: null }]]);
    assert.ok(rows([student({ tries })]).includes(`<td class=s data-d="6 20769">6!<td class=q0>0/1`));
    assert.ok(rows([student()]).endsWith("<td><td class=q0>0/1"));
  });
  it("two hundred students by eighty exercises stay small", () => {
    assert.ok(rows(Array.from({ length: 200 }, () => student())).length < 200 * 100);
  });
});

describe("the address of a map", () => {
  it("odd values are as if they were not there, and what is usual is left out", () => {
    const filter = mapFilterSchema.parse({ sort: "money", month: "13", open: "x", page: "0", q: ["a"] });
    assert.equal(mapHref("c", filter), "/desk/cohorts/c");
  });
  it("a filter survives its own address", () => {
    const filter = mapFilterSchema.parse({ q: "Ada", sort: "name", by: "topics", open: "1-3", page: "2" });
    assert.deepEqual(mapFilterSchema.parse(Object.fromEntries(new URL(`http://x${mapHref("c", filter)}`).searchParams)), filter);
  });
  it("turning one month leaves the others as they are", () => {
    const months: MapMonth[] = [1, 2, 3].map((month) => ({ month, title: "", folded: month !== 2, columns: [] }));
    assert.deepEqual([turned(months, 2), turned(months, 3)], [[], [2, 3]]);
  });
});

describe("the address of a timeline", () => {
  it("a cursor that nobody gave out is ignored", () => {
    assert.equal(timelineFilterSchema.parse({ before: "'; drop table" }).before, null);
    assert.deepEqual(timelineFilterSchema.parse({ before: "1764000000000.hint:a:1" }).before, { at: new Date(1_764_000_000_000), key: "hint:a:1" });
  });
});
