import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { explain, gradeWords, percentNumber, percentWords, weightWords } from "#domain/grade-words.ts";
import { gradesOf, itemId, noWeights, scoreOf, shownPercent, weightedMean, type Attempt, type Score, type ScoreFacts, type Weights } from "#domain/gradebook.ts";
import { inEnglish, translator } from "#domain/i18n/translate.ts";
import type { Deadline } from "#domain/schedule.ts";

const at = (text: string) => new Date(`2026-${text}Z`);
const now = at("06-10T12:00");
const due = at("06-01T23:59");
const deadline = (facts: Partial<Deadline> = {}): Deadline => ({ dueAt: due, extended: false, latePerDay: 10, lateDays: 5, graceMinutes: 0, timeZone: "UTC", ...facts });
const attempt = (when: string, score = 10, maxScore = 10): Attempt => ({ at: at(when), score, maxScore });
const facts = (some: Partial<ScoreFacts> = {}): ScoreFacts => ({ attempts: [], deadlines: [], exam: null, asked: false, accepted: false, waiting: false, withheldUntil: null, override: null, ...some });
const score = (some: Partial<ScoreFacts>, when = now): Score => scoreOf(facts(some), when);
const value = (some: Partial<ScoreFacts>, when = now) => score(some, when).value;
const words = (some: Partial<ScoreFacts>, kind: "exercise" | "project" = "exercise") => explain(score(some), { timeZone: "UTC", kind }, inEnglish);

describe("one score", () => {
  test("in time it is the points", () => assert.equal(value({ attempts: [attempt("05-30T10:00", 8)], deadlines: [deadline()] }), 0.8));
  test("two days late it is × 0.8", () => assert.ok(Math.abs((value({ attempts: [attempt("06-03T10:00", 8)], deadlines: [deadline()] }) ?? 0) - 0.64) < 1e-12));
  test("after the last late day it is nothing, and not missing", () => {
    const { state, value: worth } = score({ attempts: [attempt("06-09T10:00")], deadlines: [deadline()] });
    assert.deepEqual([state, worth], ["counted", 0]);
  });
  test("a better but later attempt does not take the place of one that is worth more", () => {
    const { best } = score({ attempts: [attempt("05-30T10:00", 8), attempt("06-05T10:00", 10)], deadlines: [deadline()] });
    assert.deepEqual([best?.score, best?.factor], [8, 1]);
  });
  test("a later attempt that is worth more despite its lateness counts", () => assert.equal(value({ attempts: [attempt("05-30T10:00", 3), attempt("06-02T10:00", 10)], deadlines: [deadline()] }), 0.9));
  test("of two that are worth the same the earlier is named", () => assert.equal(score({ attempts: [attempt("05-30T10:00"), attempt("05-29T10:00")] }).best?.at.getTime(), at("05-29T10:00").getTime()));
  test("within the grace nothing is taken off", () => assert.equal(value({ attempts: [attempt("06-02T00:10")], deadlines: [deadline({ graceMinutes: 30 })] }), 1));
  test("an extension is the due date", () => {
    const extended = score({ attempts: [attempt("06-05T10:00")], deadlines: [deadline({ dueAt: at("06-08T23:59"), extended: true })] });
    assert.deepEqual([extended.value, extended.extended, extended.dueAt?.getTime()], [1, true, at("06-08T23:59").getTime()]);
  });
  test("of two cohorts the kinder deadline holds", () => assert.equal(value({ attempts: [attempt("06-05T10:00")], deadlines: [deadline(), deadline({ dueAt: at("06-08T23:59") })] }), 1));
  test("an exercise without points is worth nothing, not NaN", () => assert.equal(value({ attempts: [attempt("05-30T10:00", 0, 0)], asked: true }), 0));
  test("more points than there are count as all", () => assert.equal(value({ attempts: [attempt("05-30T10:00", 12)], asked: true }), 1));
});

describe("what is not handed in", () => {
  const nothing = { deadlines: [deadline()] };
  test("does not count before it is due", () => assert.equal(value(nothing, at("06-01T23:59")), null));
  test("does not count within the grace", () => assert.equal(value({ deadlines: [deadline({ graceMinutes: 60 })] }, at("06-02T00:30")), null));
  test("counts as 0 afterwards", () => assert.deepEqual([score(nothing).state, value(nothing)], ["missing", 0]));
  test("does not count as long as an extension runs", () => assert.equal(value({ deadlines: [deadline({ dueAt: at("06-20T12:00"), extended: true })] }), null));
  test("without a deadline counts when the calendar has passed it", () => assert.deepEqual([value({}), value({ asked: true })], [null, 0]));
  test("with a deadline to come does not count although the month is over", () => assert.equal(value({ deadlines: [deadline({ dueAt: at("06-20T12:00") })], asked: true }), null));
});

describe("before it is due", () => {
  const early = { deadlines: [deadline({ dueAt: at("06-20T12:00") })] };
  test("a first try costs nothing", () => assert.deepEqual([score({ ...early, attempts: [attempt("06-09T10:00", 2)] }).state, value({ ...early, attempts: [attempt("06-09T10:00", 2)] })], ["early", null]));
  test("what is complete counts at once", () => assert.equal(value({ ...early, attempts: [attempt("06-09T10:00")] }), 1));
  test("a report that is accepted counts at once, also when it is not perfect", () => assert.equal(value({ accepted: true, attempts: [attempt("06-09T10:00", 6, 8)] }), 0.75));
});

describe("exams", () => {
  const exam = { opensAt: at("06-10T11:00"), closesAt: at("06-10T13:00") };
  const withheld = { exam, withheldUntil: exam.closesAt };
  test("a student is not told before the end", () => assert.deepEqual([score(withheld).state, value(withheld)], ["withheld", null]));
  test("staff see it", () => assert.equal(value({ exam, attempts: [attempt("06-10T11:30")] }), 1));
  test("a part does not count for staff either before the end", () => assert.equal(value({ exam, attempts: [attempt("06-10T11:30", 4)] }), null));
  test("after the end a part counts, and nothing counts as 0", () => {
    assert.equal(value({ exam, attempts: [attempt("06-10T11:30", 4)] }, exam.closesAt), 0.4);
    assert.equal(value({ exam }, exam.closesAt), 0);
  });
  test("nothing is due during it, whatever the month says", () => assert.equal(value({ exam, asked: true, deadlines: [deadline()] }), null));
  test("what is handed in within it is not late because its month was due", () => assert.equal(value({ exam, attempts: [attempt("06-10T11:30")], deadlines: [deadline()] }), 1));
  test("its end is what is due", () => assert.equal(score({ exam, deadlines: [deadline()] }).dueAt, exam.closesAt));
});

describe("a score that a person gave", () => {
  const override = { score: 0.825, reason: "Explained it well in person.", by: "Grace" };
  test("stands in place of the computed one, lateness and all", () => {
    const given = score({ attempts: [attempt("06-03T10:00", 8)], deadlines: [deadline()], override });
    assert.deepEqual([given.state, given.value, Math.round((given.computed ?? 0) * 100)], ["given", 0.825, 64]);
  });
  test("counts also when nothing is due, and when it is 0", () => assert.deepEqual([value({ override }), value({ override: { ...override, score: 0 } })], [0.825, 0]));
});

describe("projects", () => {
  test("a report that waits is not missing, although it is due", () => assert.equal(score({ waiting: true, deadlines: [deadline()] }).state, "waiting"));
  test("one that nobody handed in is missing after its own date", () => assert.equal(value({ deadlines: [deadline()] }), 0));
});

describe("means", () => {
  const item = (key: string, month: number, worth: number | null) => ({ kind: "exercise" as const, key, month, value: worth });
  const weights = (months: [number, number][], items: [string, number][] = []): Weights => ({ months: new Map(months), items: new Map(items.map(([key, weight]) => [`exercise ${key}`, weight])) });
  test("of nothing there is none", () => {
    assert.equal(weightedMean([]), null);
    assert.equal(weightedMean([{ value: null, weight: 1 }]), null);
    assert.deepEqual(gradesOf([], noWeights), { overall: null, months: new Map() });
  });
  test("weights of 0 alone divide by nothing", () => assert.equal(weightedMean([{ value: 1, weight: 0 }, { value: 0, weight: 0 }]), null));
  test("a weight of 0 leaves out, it does not count as 0", () => assert.equal(weightedMean([{ value: 1, weight: 1 }, { value: 0, weight: 0 }]), 1));
  test("what does not count yet takes no weight", () => assert.equal(weightedMean([{ value: 0.5, weight: 1 }, { value: null, weight: 9 }]), 0.5));
  test("0 counts", () => assert.equal(weightedMean([{ value: 1, weight: 1 }, { value: 0, weight: 1 }]), 0.5));
  test("weights weigh", () => assert.equal(weightedMean([{ value: 1, weight: 3 }, { value: 0, weight: 1 }]), 0.75));
  test("overall is the mean of months, not of all exercises", () => {
    const { overall, months } = gradesOf([item("a", 1, 1), item("b", 1, 1), item("c", 1, 1), item("d", 2, 0)], noWeights);
    assert.deepEqual([overall, months.get(1), months.get(2)], [0.5, 1, 0]);
  });
  test("a month in which nothing counts yet is left out", () => assert.equal(gradesOf([item("a", 1, 0.8), item("b", 2, null)], noWeights).overall, 0.8));
  test("one exercise that is solved early is not a whole month: a month weighs as much as of it counts", () => {
    const { overall, months } = gradesOf([item("a", 1, 0.2), item("b", 1, 0), item("c", 2, 1), item("d", 2, null), item("e", 2, null), item("f", 2, null)], noWeights);
    assert.deepEqual([months.get(1), months.get(2)], [0.1, 1]);
    assert.ok(Math.abs((overall ?? 0) - (0.1 + 0.25) / 1.25) < 1e-12, String(overall));
    assert.equal(gradesOf([item("a", 1, 0), item("b", 1, null), item("c", 2, 1)], weights([], [["b", 0]])).overall, 0.5);
  });
  test("a month that weighs 0 has its mean and no part in the overall one", () => {
    const { overall, months } = gradesOf([item("a", 1, 1), item("b", 2, 0)], weights([[2, 0]]));
    assert.deepEqual([overall, months.get(2)], [1, 0]);
  });
  test("an exercise that was dropped from the course has a weight that nobody asks for", () => assert.equal(gradesOf([item("a", 1, 0.5)], weights([], [["gone", 5]])).overall, 0.5));
  test("a month of which every exercise weighs 0 is left out", () => assert.equal(gradesOf([item("a", 1, 0), item("b", 2, 1)], weights([], [["a", 0]])).overall, 1));
  test("nothing is rounded on the way: thirds come together again", () => {
    assert.equal(gradesOf([item("a", 1, 1 / 3), item("b", 2, 2 / 3)], noWeights).overall, 0.5);
    assert.equal(itemId(item("a", 1, 1)), "exercise a");
  });
});

describe("shown", () => {
  test("with one decimal, half upwards, also where a binary fraction is a little less", () => {
    assert.deepEqual([0.8333, 0.0285, 1, 0, 0.99949, 0.9995].map(shownPercent), [83.3, 2.9, 100, 0, 99.9, 100]);
  });
  test("with its decimal, also when it is 0, in the reader's language", () => {
    assert.equal(percentNumber(1, "en-GB"), "100.0");
    assert.equal(percentNumber(0.8333, "de-DE"), "83,3");
    assert.equal(percentWords(0.8333, inEnglish), "83.3 %");
    assert.equal(gradeWords(null, inEnglish), "–");
    assert.equal(weightWords(0.5, translator("de", {})), "0,5");
  });
});

describe("explained", () => {
  test("points", () => assert.deepEqual(words({ attempts: [attempt("05-30T10:00", 8)], asked: true }), ["8 of 10 points.", "Handed in on Saturday 30 May at 10:00."]));
  test("lateness", () => assert.equal(words({ attempts: [attempt("06-03T10:00", 8)], deadlines: [deadline()] })[0], "8 of 10 points, handed in 2 days late: × 0.80."));
  test("an extension", () => assert.ok(words({ attempts: [attempt("06-03T10:00", 8)], deadlines: [deadline({ dueAt: at("06-08T23:59"), extended: true })] }).includes("The due date is that of an extension.")));
  test("nothing handed in", () => assert.equal(words({ deadlines: [deadline()] })[0], "Nothing was handed in: it counts as 0."));
  test("no report accepted", () => assert.equal(words({ deadlines: [deadline()] }, "project")[0], "No report is accepted: it counts as 0."));
  test("a report's marks", () => assert.equal(words({ accepted: true, attempts: [attempt("06-03T10:00", 6, 8)] }, "project")[0], "6 of 8 marks of the rubric."));
  test("who gave it and why, and what was handed in", () => {
    const lines = words({ attempts: [attempt("05-30T10:00", 8)], override: { score: 0.825, reason: "In person.", by: "Grace" } });
    assert.deepEqual(lines.slice(0, 3), ["82.5 %, given by Grace in place of the computed score.", "The reason: In person.", "8 of 10 points."]);
  });
  test("by somebody whose account is gone", () => assert.match(words({ override: { score: 1, reason: "In person.", by: null } })[0], /given by a person/));
  test("an exam keeps the points to itself", () => assert.deepEqual(words({ withheldUntil: at("06-10T13:00") }), ["Handed in during an exam. The result comes on Wednesday 10 June at 13:00."]));
  test("what does not count yet says why", () => {
    assert.match(words({ attempts: [attempt("06-09T10:00", 2)], deadlines: [deadline({ dueAt: at("06-20T12:00") })] }).join(" "), /does not count before it is due/);
    assert.match(words({}).join(" "), /Nothing is handed in yet/);
    assert.match(words({ waiting: true }, "project").join(" "), /when a mentor has accepted it/);
  });
});
