import { describe, it } from "node:test";
import assert from "node:assert/strict";
import fc from "fast-check";
import type { GradingEvent } from "#domain/verdict.ts";
import { encodeEvent, EventDecoder, type Heard } from "#lib/queue/notification.ts";

/** PostgreSQL refuses a payload of 8,000 bytes. */
const payloadLimit = 8000;
const first = { attempt: 1, seq: 1 };
const second = { attempt: 1, seq: 2 };
const printed = (text: string): GradingEvent => ({ type: "printed", text });

function decodeAll(payloads: readonly string[]): Heard[] {
  const decoder = new EventDecoder();
  return payloads.flatMap((payload) => decoder.decode(payload) ?? []);
}

describe("events as notifications", () => {
  it("every event fits and comes back whole, whatever characters it has", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 200 }), fc.string({ unit: "grapheme", minLength: 3000, maxLength: 9000 }));
    fc.assert(fc.property(text, (content) => {
      const event = printed(content.toWellFormed());
      const payloads = encodeEvent("job", event, first);
      for (const payload of payloads) assert.ok(Buffer.byteLength(payload) < payloadLimit);
      assert.deepEqual(decodeAll(payloads), [{ job: "job", attempt: 1, seq: 1, event }]);
    }), { numRuns: 20 });
  });

  it("at the edge between one notification and two", () => {
    for (let length = 7820; length <= 7920; length++) {
      const event = printed("x".repeat(length));
      const payloads = encodeEvent("job", event, first);
      assert.ok(payloads.every((payload) => Buffer.byteLength(payload) < payloadLimit));
      assert.deepEqual(decodeAll(payloads), [{ job: "job", attempt: 1, seq: 1, event }]);
    }
  });

  it("parts of two events that come between each other", () => {
    const [a, b] = [printed("a".repeat(20_000)), printed("b".repeat(20_000))];
    const [one, two] = [encodeEvent("one", a, first), encodeEvent("two", b, first)];
    assert.deepEqual(decodeAll(one.flatMap((part, i) => [part, two[i]])), [{ job: "one", ...first, event: a }, { job: "two", ...first, event: b }]);
  });

  it("an event that lost a part is dropped, the next is heard", () => {
    const payloads = encodeEvent("job", printed("x".repeat(30_000)), first);
    assert.ok(payloads.length > 3);
    const next = printed("next");
    assert.deepEqual(decodeAll([...payloads.toSpliced(1, 1), ...encodeEvent("job", next, second)]), [{ job: "job", ...second, event: next }]);
  });

  it("a verdict too large to send points to the stored row; another event as large is left out", () => {
    const output = "x".repeat(200_000);
    const verdict: GradingEvent = { type: "verdict", awards: [], verdict: { exercise: "e", verdict: "accepted", score: 1, maxScore: 1, durationMs: 1, summary: "", tests: [], output, plots: [], compileErrors: [], error: null, mistake: null, seed: 1 } };
    assert.deepEqual(decodeAll(encodeEvent("job", verdict)), [{ job: "job", stored: true }]);
    assert.deepEqual(encodeEvent("job", printed(output), first), []);
  });

  it("a payload of somebody else is passed over", () => {
    assert.deepEqual(decodeAll(["", "{", "null", "[]", '{"job":"x"}', '{"job":"x","event":{"type":"unknown"}}', '{"job":"x","key":"k","part":5,"parts":9,"data":"eA=="}']), []);
  });
});
