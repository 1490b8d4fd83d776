import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import type { GradingEvent } from "#domain/verdict.ts";
import { emptyLive, liveSchema, retell, Retelling, withEvent, type Live, type NumberedEvent } from "#lib/queue/live.ts";

const test = (index: number, message = "fine"): GradingEvent => ({
  type: "test", index, total: 500,
  result: { name: `case ${index}`, hidden: false, task: 1, weight: 1, status: "passed", message, mistake: null, durationMs: 1, got: Array.from({ length: 400 }, (_, i) => i) },
});
const point = (step: number): GradingEvent => ({ type: "progress", step, metrics: { loss: 1 / step } });
const started: GradingEvent = { type: "started", total: 3 };
const printed = (text: string): GradingEvent => ({ type: "printed", text });

const numbered = (events: readonly GradingEvent[], attempt = 1): NumberedEvent[] => events.map((event, i) => ({ attempt, seq: i + 1, event }));
const accountOf = (events: readonly GradingEvent[], attempt = 1): Live => events.reduce(withEvent, emptyLive(attempt));

/** What a page shows after these events: "started" clears it, as the page does. */
function shown(events: readonly GradingEvent[]): GradingEvent[] {
  const last = events.findLastIndex(({ type }) => type === "started");
  return events.slice(Math.max(0, last));
}

describe("the account of a long grading", () => {
  it("stays small, whatever a program reports, and can be read again", () => {
    const events = [started, ...Array.from({ length: 500 }, (_, i) => test(i, "m".repeat(5000))), ...Array.from({ length: 20_000 }, (_, i) => point(i + 1)), ...Array.from({ length: 500 }, () => printed("p".repeat(1000)))];
    const live = accountOf(events);
    assert.equal(live.seq, events.length);
    assert.ok(JSON.stringify(live).length < 256 * 1024, `${JSON.stringify(live).length} characters`);
    assert.deepEqual(liveSchema.parse(JSON.parse(JSON.stringify(live))), live);
    const steps = live.progress.map(({ step }) => step);
    assert.equal(steps[0], 1, "the beginning of a curve stays");
    assert.ok((steps.at(-1) ?? 0) > 19_500, "and its end");
  });

  it("told again, it says what was said", () => {
    const events = [started, test(0), test(1), point(1), point(2), printed("hello")];
    const told = retell(accountOf(events));
    assert.deepEqual(told.map(({ type }) => type), ["started", "test", "test", "progress", "progress", "printed"]);
    assert.deepEqual(told[0], started.type === "started" ? { ...started, total: 500 } : null);
  });

  it("an attempt that begins anew clears it", () => {
    assert.deepEqual(accountOf([started, test(0), printed("old"), started, printed("new")]).printed, "new");
  });
});

describe("a watcher", () => {
  const all = [started, ...Array.from({ length: 60 }, (_, i) => point(i + 1))];

  it("that was there from the beginning needs no account", () => {
    const retelling = new Retelling();
    assert.deepEqual(numbered(all).flatMap((event) => retelling.hear(event)), all);
    assert.equal(retelling.incomplete, false);
    assert.deepEqual(retelling.look(accountOf(all)), []);
  });

  it("hears everything once and in order, whenever it comes, whatever is lost, and whenever the account was written", () => {
    const moments = fc.record({ from: fc.nat(60), lost: fc.uniqueArray(fc.nat(60)), accounts: fc.array(fc.nat(61), { maxLength: 6 }) });
    fc.assert(fc.property(moments, ({ from, lost, accounts }) => {
      const retelling = new Retelling();
      const told: GradingEvent[] = [];
      let written = accountOf([]);
      for (const [i, event] of numbered(all).entries()) {
        if (i >= from && !lost.includes(i)) told.push(...retelling.hear(event));
        if (!accounts.includes(i)) continue;
        written = accountOf(all.slice(0, i + 1));
        if (i >= from) told.push(...retelling.look(written));
      }
      told.push(...retelling.look(accountOf(all)));
      assert.deepEqual(shown(told), all);
    }), { numRuns: 500 });
  });

  it("takes no account of an attempt whose worker was lost for the present one", () => {
    const retelling = new Retelling();
    for (const event of numbered([started, point(1)], 2)) retelling.hear(event);
    assert.deepEqual(retelling.look(accountOf(all, 1)), []);
    assert.deepEqual(retelling.hear({ attempt: 1, seq: 90, event: point(90) }), []);
    assert.deepEqual(retelling.hear({ attempt: 3, seq: 1, event: started }), [started]);
  });
});
