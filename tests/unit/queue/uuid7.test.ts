import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { uuid7 } from "#lib/uuid7.ts";

test("it is a UUID of version 7 and of RFC 9562's variant", () => {
  for (let i = 0; i < 200; i++) assert.ok(z.uuidv7().safeParse(uuid7()).success);
});
test("the moment is in its first 48 bits: RFC 9562's example, 22 February 2022, 19:22:22 UTC", () => {
  assert.match(uuid7(0x017f22e279b0), /^017f22e2-79b0-7/);
});
test("ids sort by their moments, also when a power of two of milliseconds lies between", () => {
  const moments = [0, 1, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, 1_764_288_000_000, 2 ** 47];
  const ids = moments.map((moment) => uuid7(moment));
  assert.deepEqual(ids, ids.toSorted());
});
test("two of one millisecond differ", () => assert.notEqual(uuid7(5), uuid7(5)));
