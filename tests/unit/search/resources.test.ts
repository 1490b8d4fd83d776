import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { selectResourceLibrary } from "#features/resources/queries.ts";
import { resourceFilterSchema } from "#features/resources/schema.ts";
import { roadmap } from "#lib/catalog/roadmap.ts";

const library = (filter: Record<string, unknown>) => selectResourceLibrary(resourceFilterSchema.parse(filter));
const lines = (filter: Record<string, unknown>) => library(filter).groups.flatMap((group) => group.lines);

describe("the resource library", () => {
  it("every resource of the roadmap is in it, with its months, or the whole year", () => {
    assert.equal(lines({}).length, roadmap().resources.length);
    const of = (id: string) => lines({}).find((line) => line.id === id);
    assert.deepEqual([of("res.cs224n")?.months, of("res.cs224n")?.host], [[5, 7], "web.stanford.edu"]);
    assert.deepEqual([of("res.book-goodfellow")?.months, of("res.book-goodfellow")?.url], [[], null]);
    assert.ok(of("res.khan-calculus")?.lessons.some(({ slug }) => slug === "chain-rule"));
  });

  it("a month shows what serves its topics, the year what serves all, a month without any nothing", () => {
    assert.ok(lines({ month: "4" }).every(({ months }) => months.includes(4)) && lines({ month: "4" }).length > 3);
    assert.ok(lines({ month: "year" }).every(({ months }) => months.length === 0) && lines({ month: "year" }).length > 3);
    assert.equal(library({ month: "6" }).shown, 0);
  });

  it("words are sought in titles, sites, topics and lessons, all of them", () => {
    assert.deepEqual(lines({ q: "stanford transfor" }).map(({ id }) => id), ["res.cs224n"]);
    assert.ok(lines({ q: "youtu eigenv" }).some(({ id }) => id === "res.3b1b-linalg"));
    assert.equal(lines({ q: "zebra" }).length, 0);
  });

  it("an address that was mistyped shows everything instead of failing", () => {
    for (const filter of [{ month: "13" }, { month: "-1" }, { month: "x" }, { month: ["1", "2"] }, { q: ["a"] }]) assert.equal(library(filter).shown, library({}).total);
  });

  it("what was closed says so", () => {
    assert.match(lines({}).find(({ id }) => id === "res.papers-with-code")?.note ?? "", /July 2025/);
  });
});
