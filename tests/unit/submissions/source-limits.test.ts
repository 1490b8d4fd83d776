import { describe, it } from "node:test";
import assert from "node:assert/strict";
import { checkDraft, checkSource, maxSourceBytes, UngradableSourceError } from "#domain/source-limits.ts";
import { storable } from "#domain/storable.ts";
import { eventStream } from "#lib/event-stream.ts";

describe("what may be stored", () => {
  it("exactly the limit, and one byte more", () => {
    checkSource("x".repeat(maxSourceBytes));
    assert.throws(() => checkSource("x".repeat(maxSourceBytes + 1)), /257 KB; at most 256 KB/);
  });

  it("bytes are counted, not characters", () => {
    checkSource("😀".repeat(maxSourceBytes / 4));
    assert.throws(() => checkSource("😀".repeat(maxSourceBytes / 4) + "x"), UngradableSourceError);
  });

  it("nothing, blanks and a NUL", () => {
    for (const source of ["", " ", "\n\t\r\n", "\u00a0"]) assert.throws(() => checkSource(source), /nothing to grade/);
    checkDraft("");
    for (const check of [checkSource, checkDraft]) assert.throws(() => check("let a\0;"), /NUL/);
  });

  it("strings at any depth lose NUL and half surrogates, and nothing else", () => {
    const value = { a: ["x\0y", { b: "\ud800", c: 1, d: null, e: true }], f: "whole 😀 ␀" };
    assert.deepEqual(storable(value), { a: ["x␀y", { b: "\ufffd", c: 1, d: null, e: true }], f: "whole 😀 ␀" });
  });
});

describe("a stream of server-sent events", () => {
  const decoder = new TextDecoder();

  it("one data line each, whatever the text has, and an end", async () => {
    let closed = 0;
    async function* events() {
      yield { text: "two\nlines\r\ndata: forged\n\n" };
      yield { text: "end" };
    }
    const text = await new Response(eventStream(events(), () => { closed++; })).text();
    const data = text.split("\n\n").filter((block) => block.startsWith("data: ")).map((block) => JSON.parse(block.slice(6)));
    assert.deepEqual(data, [{ text: "two\nlines\r\ndata: forged\n\n" }, { text: "end" }]);
    assert.match(text, /^retry: 1000\n\n/);
    assert.equal(closed, 1);
  });

  it("a reader that leaves is told of once, while the stream waits for an event", async () => {
    let closed = 0;
    const left = new AbortController();
    async function* never() {
      await new Promise((resolve) => left.signal.addEventListener("abort", resolve));
      yield* [];
    }
    const reader = eventStream(never(), () => { closed++; left.abort(); }).getReader();
    assert.equal(decoder.decode((await reader.read()).value), "retry: 1000\n\n");
    const next = reader.read();
    await reader.cancel();
    await next;
    assert.equal(left.signal.aborted, true);
    assert.ok(closed >= 1);
  });

  it("an error of the source ends the stream and is not swallowed", async () => {
    let closed = 0;
    async function* broken() {
      yield { ok: true };
      throw new Error("the database went away");
    }
    await assert.rejects(new Response(eventStream(broken(), () => { closed++; })).text(), /went away/);
    assert.equal(closed, 1);
  });
});
