import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { InvalidFileError } from "#domain/errors.ts";
import { cohortMonth } from "#domain/calendar.ts";
import { belongsTo, parseRoadmap, resourcesFor } from "#domain/roadmap.ts";

const text = readFileSync("content/roadmap.yaml", "utf8");
const headings = readFileSync("content/headings.yaml", "utf8");
const parse = (source = text, titles = headings) => parseRoadmap(source, titles, "roadmap.yaml", "headings.yaml");
const refuses = (source: string, message: RegExp, titles = headings) =>
  assert.throws(() => parse(source, titles), (error) => error instanceof InvalidFileError && message.test(error.message));

test("every id of the file is in the year, each once", () => {
  const year = parse();
  const written = [...text.matchAll(/\{id: ([a-z0-9.-]+)/g)].map(([, id]) => id);
  const read = [
    ...year.months.flatMap(({ levels }) => levels.flatMap(({ groups, projects }) => [...groups.flatMap(({ topics }) => topics), ...projects])),
    ...year.achievements.flatMap(({ achievements }) => achievements), ...year.resources, ...year.principles, ...year.habits,
  ].map(({ id }) => id);
  assert.deepEqual(read.toSorted(), written.toSorted());
});

test("an unknown key, as a comma outside quotes makes one, is refused", () => {
  refuses(text.replace("title: Framework mastery,", "title: Framework, mastery,"), /Unknown key "mastery"/);
});

test("an id given twice is refused", () => refuses(text.replace("id: prereq.stats.bayes,", "id: prereq.stats.descriptive,"), /"prereq\.stats\.descriptive" is given twice/));

test("a level that no month takes up would be lost, and is refused", () => refuses(text.replace("levels: [l6, l7]", "levels: [l6]"), /no month names the level "l7"/));

test("a group without a heading is refused", () => refuses(text, /groups: "l2\.math" has no heading/, headings.replace(/^ {2}l2\.math:.*\n/m, "")));

test("a resource for a topic that does not exist is refused", () => refuses(text.replace("for: [l2.math.convolution]", "for: [l2.math.correlation]"), /res\.cnn-math is for "l2\.math\.correlation"/));

test("an address of a resource that would run a script is refused", () => refuses(text.replace('"https://poloclub.github.io/cnn-explainer/"', '"javascript:alert(1)"'), /"url" in entry \d+ of "resources" must be an address/));

test("a resource for a level serves each topic below it, and none of a level with a longer name", () => {
  assert.ok(belongsTo("l2.math.convolution", "l2"));
  assert.ok(!belongsTo("l21.math.convolution", "l2"));
  assert.deepEqual(resourcesFor(parse(), ["l2.seg.unet"]).map(({ id }) => id), ["res.cs231n"]);
});

for (const [starts, today, month, why] of [
  ["2026-09-07", "2026-09-06", null, "the day before"],
  ["2026-09-07", "2026-09-07", 1, "the first day"],
  ["2026-09-07", "2026-10-06", 1, "a day short of a month"],
  ["2026-09-07", "2026-10-07", 2, "a month"],
  ["2026-09-07", "2027-01-07", 5, "over the new year"],
  ["2026-08-31", "2026-09-29", 1, "the month has 30 days, and this is the 29th"],
  ["2026-08-31", "2026-09-30", 2, "the month has 30 days, and this is the last"],
  ["2026-08-31", "2027-02-28", 7, "the last day of February"],
  ["2026-09-07", "2031-01-01", 12, "long after the year"],
] as const) {
  test(`a cohort of ${starts} on ${today}: month ${month} (${why})`, () => assert.equal(cohortMonth(starts, today), month));
}
