import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { asWritten } from "#domain/said.ts";
import { readFacts } from "#domain/yaml-facts.ts";

const name = asWritten("x");
const schema = z.strictObject({ name: z.string(), list: z.array(z.int()) });

test("facts are read by any schema", () => assert.deepEqual(readFacts("name: a\nlist: [1]\n", schema, name).facts, { name: "a", list: [1] }));

test("an entry of a list that is wrong is said at its line", () => assert.equal(readFacts("name: a\nlist:\n  - 1\n  - one\n", schema, name).problems[0].line, 4));

test("a text that is no map is said of the whole", () => assert.match(readFacts("just words", schema, asWritten("the facts")).problems[0].message, /^the facts must be lines such as "key: value"\.$/));

test("a key as long as a book is not compared with those that are known", () => {
  const from = performance.now();
  assert.ok(readFacts(`${"k".repeat(1000)}: 1\n`, schema, name).facts === null);
  assert.ok(performance.now() - from < 500);
});
