import { it } from "node:test";
import assert from "node:assert/strict";
import { setImmediate as turn } from "node:timers/promises";
import { ThrottledError } from "#domain/errors.ts";
import { isDatabaseAway } from "#lib/database-away.ts";
import { oneAtATime } from "#lib/one-at-a-time.ts";

it("work of one key keeps its order and never overlaps; another key does not wait", async () => {
  const log: string[] = [];
  const work = (name: string) => async () => {
    log.push(`+${name}`);
    await turn();
    log.push(`-${name}`);
    return name;
  };
  const results = await Promise.all([oneAtATime("a", work("a1")), oneAtATime("a", work("a2")), oneAtATime("b", work("b1"))]);
  assert.deepEqual(results, ["a1", "a2", "b1"]);
  assert.deepEqual(log.filter((entry) => entry.includes("a")), ["+a1", "-a1", "+a2", "-a2"]);
  assert.ok(log.indexOf("+b1") < log.indexOf("-a1"));
});

it("a failure reaches who asked, and the next in line goes on", async () => {
  const failing = oneAtATime("a", async () => { throw new Error("no"); });
  const next = oneAtATime("a", async () => "yes");
  await assert.rejects(failing, /no/);
  assert.equal(await next, "yes");
});

it("the sixty-first in line is sent away, and the line empties", async () => {
  let open = () => undefined as void;
  const gate = new Promise<void>((resolve) => { open = resolve; });
  const waiting = Array.from({ length: 60 }, () => oneAtATime("a", () => gate));
  await assert.rejects(oneAtATime("a", () => gate), ThrottledError);
  open();
  await Promise.all(waiting);
  assert.equal(await oneAtATime("a", async () => 1), 1);
});

it("an unreachable database is told from a wrong statement and from an expected error", () => {
  const withCode = (code: string, message = "failed") => Object.assign(new Error(message), { code });
  for (const error of [withCode("ECONNREFUSED"), withCode("57P01"), withCode("P2028"), withCode("P1001"), new Error("Connection terminated unexpectedly"), withCode("08006")]) assert.equal(isDatabaseAway(error), true, String(error));
  for (const error of [withCode("23505"), withCode("P2002"), withCode("22P05"), new Error("column does not exist"), new ThrottledError("connection terminated", 1), null, "text"]) assert.equal(isDatabaseAway(error), false, String(error));
});
