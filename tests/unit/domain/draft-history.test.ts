import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { isKept, shrankByHalf, statesToKeep, type TextState } from "#domain/draft-history.ts";

const noon = Date.UTC(2026, 10, 27, 12);
/** A text as it was so many seconds after noon. */
const at = (seconds: number, source: string): TextState => ({ source, savedAt: new Date(noon + seconds * 1000) });
const kept = (save: Partial<Parameters<typeof statesToKeep>[0]> & { next: TextState }) =>
  statesToKeep({ newest: null, before: null, replaced: null, ...save }).map(({ source }) => source);

describe("is this state kept?", () => {
  test("the very first text is", () => assert.deepEqual(kept({ next: at(0, "a") }), ["a"]));

  test("typing for a minute is not fifty states", () => {
    assert.equal(isKept(at(0, "a"), at(59, "ab")), false);
    assert.equal(isKept(at(0, "a"), at(60, "ab")), false);
    assert.equal(isKept(at(0, "a"), at(61, "ab")), true);
  });

  test("the same text saved again after an hour is no new state", () =>
    assert.deepEqual(kept({ newest: at(0, "a"), before: at(0, "a"), next: at(3600, "a") }), []));

  test("select all and delete: what was there is kept, however new", () =>
    assert.deepEqual(kept({ newest: at(0, "one"), before: at(5, "one two three"), next: at(6, "") }), ["one two three"]));

  test("a slip that is undone and made again fills no history", () => {
    const newest = at(5, "one two three");
    assert.deepEqual(kept({ newest, before: at(5, "one two three"), next: at(6, "") }), []);
    assert.deepEqual(kept({ newest, before: at(6, ""), next: at(7, "one two three") }), []);
  });

  test("half is not more than half", () => {
    assert.equal(shrankByHalf("abcd", "ab"), false);
    assert.equal(shrankByHalf("abcd", "a"), true);
    assert.equal(shrankByHalf("", ""), false);
  });

  test("what a day ended with is kept when the next one begins, though it was saved within a minute of another state", () =>
    assert.deepEqual(kept({ newest: at(0, "a"), before: at(30, "a day's last"), next: at(86_400, "a day's last, and more") }), ["a day's last", "a day's last, and more"]));

  test("a draft from before there was a history is kept", () =>
    assert.deepEqual(kept({ before: at(0, "old work"), next: at(3600, "new") }), ["old work", "new"]));
});

describe("what a reset or a restore takes away", () => {
  test("is kept within the minute too, and what takes its place is not", () =>
    assert.deepEqual(kept({ newest: at(0, "a"), before: at(5, "ab"), next: at(6, "starter"), replaced: "ab" }), ["ab"]));

  test("is kept once: the newest state may be that very text", () =>
    assert.deepEqual(kept({ newest: at(5, "ab"), before: at(5, "ab"), next: at(6, "starter"), replaced: "ab" }), []));

  test("though it was emptied by a slip a moment before, and not saved so", () =>
    assert.deepEqual(kept({ newest: at(0, "a"), before: at(5, "hours of work"), next: at(6, "starter"), replaced: "" }), ["hours of work", ""]));

  test("stands before what is saved, in time", () => {
    const [left, next] = statesToKeep({ newest: at(0, "a"), before: null, next: at(100, "starter"), replaced: "mine" });
    assert.equal(left.source, "mine");
    assert.ok(left.savedAt > at(0, "").savedAt && left.savedAt < at(100, "").savedAt);
    assert.equal(next, undefined);
  });

  test("a newer state of another tab stays the newest", () =>
    assert.deepEqual(kept({ newest: at(50, "of the other tab"), before: at(5, "hours of work"), next: at(60, "") }), ["hours of work"]));
});
