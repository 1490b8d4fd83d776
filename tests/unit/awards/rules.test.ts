import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { parse, stringify } from "yaml";
import fc from "fast-check";
import { parseAchievements } from "#domain/achievements.ts";
import { asksForEvidence, awardRuleSchema, evaluateRule, longestStreak, progressWords, type AwardFacts, type AwardRule } from "#domain/award-rules.ts";
import { InvalidFileError } from "#domain/errors.ts";
import { inEnglish } from "#domain/i18n/translate.ts";

const file = readFileSync("content/achievements.yaml", "utf8");
const roadmap: { achievements: Record<string, { id: string; text: string; award: "automatic" | "evidence" }[]> } = parse(readFileSync("content/roadmap.yaml", "utf8"));
const promised = Object.entries(roadmap.achievements).map(([tier, achievements]) => ({ tier, achievements }));

const facts = (changes: Partial<AwardFacts> = {}): AwardFacts => ({ accepted: [], activeDays: [], projects: 0, mentored: 0, thanked: 0, evidenceApproved: false, ...changes });
const accepted = (...slugs: string[]) => slugs.map((slug) => ({ slug, covers: ["l2.arch.resnet"], kind: "function" as const }));

describe("content/achievements.yaml", () => {
  const tiers = parseAchievements(file, promised, "achievements.yaml");

  it("has the twenty of the roadmap in their tiers, each by the kind of award that is promised", () => {
    const given = new Map(tiers.flatMap(({ id, achievements }) => achievements.map((achievement) => [achievement.id, { tier: id, award: achievement.award }])));
    const all = promised.flatMap(({ tier, achievements }) => achievements.map(({ id, award }) => ({ id, tier, award })));
    assert.equal(all.length, 20);
    for (const { id, ...rest } of all) assert.deepEqual(given.get(id), rest, id);
    assert.deepEqual(tiers.map(({ id }) => id), ["first-steps", ...promised.map(({ tier }) => tier)]);
  });

  it("every automatic one is reached by somebody who has done everything", () => {
    const slugsOf = (rule: AwardRule): string[] =>
      "exercise" in rule ? [rule.exercise] : "exercises" in rule ? rule.exercises : "all" in rule ? rule.all.flatMap(slugsOf) : "any" in rule ? rule.any.flatMap(slugsOf) : [];
    const achievements = tiers.flatMap((tier) => tier.achievements);
    const everything = facts({
      accepted: [
        ...accepted(...new Set(achievements.flatMap(({ rule }) => slugsOf(rule)))),
        { slug: "one", covers: ["l1.scratch.xor"], kind: "training" },
      ],
      projects: 3,
      activeDays: Array.from({ length: 7 }, (_, i) => `2026-02-2${i + 1}`),
      mentored: 5,
      thanked: 3,
    });
    for (const { id, award, rule } of achievements) assert.equal(evaluateRule(rule, everything).met, award === "automatic", id);
    for (const { id, rule } of achievements) assert.equal(evaluateRule(rule, facts()).met, false, `${id} is given for nothing`);
  });

  it("a rule that is missing, unknown, of the wrong kind or given twice is named", () => {
    const change = (edit: (tiers: { id: string; achievements: { id: string; rule: unknown; text?: string }[] }[]) => void) => {
      const data = parse(file);
      edit(data.tiers);
      return () => parseAchievements(stringify(data), promised, "achievements.yaml");
    };
    const fails = (pattern: RegExp) => (error: unknown) => error instanceof InvalidFileError && pattern.test(error.message);
    assert.throws(change((list) => { list[1].achievements.pop(); }), fails(/ach\.apprentice\.projects has no rule/));
    assert.throws(change((list) => { list[1].achievements.push(list[1].achievements[0]); }), fails(/feedforward is given twice/));
    assert.throws(change((list) => { list[1].achievements[0].rule = { evidence: "A letter that says so, signed." }; }), fails(/promised as "automatic"/));
    assert.throws(change((list) => { list[1].achievements[0].rule = { exersise: "matmul" }; }), fails(/achievements\.0\.rule/));
    assert.throws(change((list) => { list[2].achievements.push(...list[1].achievements.splice(0, 1)); }), fails(/belongs to the tier "apprentice"/));
    assert.throws(change((list) => { list[0].achievements[0].text = undefined; }), fails(/write its text here/));
  });
});

describe("rules", () => {
  const progress = (rule: AwardRule, given: AwardFacts) => {
    const found = evaluateRule(awardRuleSchema.parse(rule), given);
    return { met: found.met, words: progressWords(found, inEnglish), missing: found.missing };
  };

  it("one exercise", () => {
    assert.deepEqual(progress({ exercise: "a" }, facts({ accepted: accepted("b") })), { met: false, words: "0 of 1 exercise", missing: ["a"] });
    assert.deepEqual(progress({ exercise: "a" }, facts({ accepted: accepted("a") })), { met: true, words: "1 of 1 exercise", missing: [] });
  });

  it("all of a list, and some of a list", () => {
    const exercises = ["a", "b", "c", "d", "e"];
    assert.deepEqual(progress({ exercises }, facts({ accepted: accepted("e", "b") })), { met: false, words: "2 of 5 exercises", missing: ["a", "c", "d"] });
    assert.deepEqual(progress({ exercises, atLeast: 3 }, facts({ accepted: accepted("e", "b") })), { met: false, words: "2 of 3 exercises", missing: ["a", "c", "d"] });
    assert.deepEqual(progress({ exercises, atLeast: 3 }, facts({ accepted: accepted("e", "b", "a", "c") })), { met: true, words: "3 of 3 exercises", missing: [] });
  });

  it("a count by id of the roadmap does not take l2.archery for l2.arch", () => {
    const given = facts({ accepted: [
      { slug: "a", covers: ["l2.arch.resnet"], kind: "function" }, { slug: "b", covers: ["l2.archery"], kind: "function" },
      { slug: "c", covers: ["l1.theory.tuning", "l2.arch"], kind: "training" },
    ] });
    assert.equal(progress({ count: 3, covers: ["l2.arch"] }, given).words, "2 of 3 exercises");
    assert.equal(progress({ count: 1, kind: "training" }, given).words, "1 of 1 training run");
    assert.equal(progress({ count: 2 }, given).met, true);
  });

  it("all and any: any shows the way that is furthest along", () => {
    const both: AwardRule[] = [{ exercise: "a" }, { exercises: ["b", "c", "d", "e"] }];
    const given = facts({ accepted: accepted("b", "c") });
    assert.deepEqual(progress({ any: both }, given), { met: false, words: "2 of 4 exercises", missing: ["d", "e"] });
    assert.deepEqual(progress({ all: both }, given), { met: false, words: "0 of 1 exercise, 2 of 4 exercises", missing: ["a", "d", "e"] });
    assert.equal(progress({ any: both }, facts({ accepted: accepted("a") })).met, true);
  });

  it("thanks are not learners helped, and learners helped no thanks", () => {
    assert.deepEqual(progress({ thanked: 3 }, facts({ mentored: 9, thanked: 2 })), { met: false, words: "2 of 3 reviews thanked for", missing: [] });
    assert.deepEqual(progress({ all: [{ mentored: 5 }, { thanked: 3 }] }, facts({ mentored: 5, thanked: 2 })), { met: false, words: "5 of 5 learners helped, 2 of 3 reviews thanked for", missing: [] });
    assert.equal(progress({ all: [{ mentored: 5 }, { thanked: 3 }] }, facts({ mentored: 5, thanked: 3 })).met, true);
  });

  it("who has taught by many thanks needs no evidence, who has none hears of the evidence", () => {
    const rule: AwardRule = { any: [{ evidence: "The course with which you train others." }, { thanked: 25 }] };
    assert.equal(progress(rule, facts({ thanked: 25 })).met, true);
    assert.equal(progress(rule, facts({ evidenceApproved: true })).met, true);
    assert.deepEqual([progress(rule, facts()).words, progress(rule, facts({ thanked: 1 })).words], ["evidence to be approved by a mentor", "1 of 25 reviews thanked for"]);
    assert.equal(asksForEvidence(rule), true);
  });

  it("evidence anywhere makes the whole a matter for a person", () => {
    assert.equal(asksForEvidence({ any: [{ exercise: "a" }, { all: [{ streak: 3 }, { evidence: "a letter that says so" }] }] }), true);
    assert.equal(asksForEvidence({ any: [{ exercise: "a" }, { streak: 3 }] }), false);
  });

  it("impossible rules are refused", () => {
    for (const rule of [{ exercises: ["a"], atLeast: 2 }, { exercises: ["a", "a"] }, { exercises: [] }, { count: 0 }, { streak: 1.5 }, { all: [{ exercise: "a" }] }, { exercise: "a", count: 1 }, {}]) {
      assert.equal(awardRuleSchema.safeParse(rule).success, false, JSON.stringify(rule));
    }
  });

  it("more facts never take an award away", () => {
    const slugs = ["a", "b", "c", "d"];
    const some = fc.uniqueArray(fc.constantFrom(...slugs));
    const rule = fc.letrec<{ rule: AwardRule }>((tie) => ({
      rule: fc.oneof({ maxDepth: 2 },
        fc.record({ exercise: fc.constantFrom(...slugs) }),
        fc.record({ count: fc.integer({ min: 1, max: 4 }) }),
        fc.uniqueArray(fc.constantFrom(...slugs), { minLength: 1 }).map((exercises) => ({ exercises })),
        fc.record({ all: fc.array(tie("rule"), { minLength: 2, maxLength: 3 }) }),
        fc.record({ any: fc.array(tie("rule"), { minLength: 2, maxLength: 3 }) })),
    })).rule;
    fc.assert(fc.property(rule, some, some, (tried, first, more) => {
      const before = evaluateRule(tried, facts({ accepted: accepted(...first) }));
      const after = evaluateRule(tried, facts({ accepted: accepted(...new Set([...first, ...more])) }));
      assert.ok(!before.met || after.met);
      assert.ok(before.done <= before.of && before.met === evaluateRule(tried, facts({ accepted: accepted(...first) })).met);
    }));
  });
});

describe("streaks", () => {
  it("across the end of a month, of a leap year's February and of a year", () => {
    assert.equal(longestStreak(["2028-02-28", "2028-02-29", "2028-03-01"]), 3);
    assert.equal(longestStreak(["2026-02-28", "2026-03-01"]), 2);
    assert.equal(longestStreak(["2026-12-31", "2027-01-01"]), 2);
  });

  it("unordered, with a day twice, with a gap", () => {
    assert.equal(longestStreak(["2026-01-03", "2026-01-01", "2026-01-02", "2026-01-02", "2026-01-05"]), 3);
    assert.equal(longestStreak([]), 0);
    assert.equal(longestStreak(["2026-01-01"]), 1);
  });

  it("agrees with counting day by day", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 60 })), (offsets) => {
      const days = new Set(offsets);
      let longest = 0;
      for (let run = 0, day = 0; day <= 61; day++) {
        run = days.has(day) ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
      assert.equal(longestStreak(offsets.map((day) => new Date(Date.UTC(2026, 0, 15 + day)).toISOString().slice(0, 10))), longest);
    }));
  });
});
